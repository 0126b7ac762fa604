import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassifiersSchema } from '../../src/answering/emergency/classify.ts';
import { detectEmergency } from '../../src/answering/emergency/detect-emergency.ts';
import { readExamples } from '../../src/answering/emergency/examples.ts';
import { learnWeights } from '../../src/answering/emergency/learn-weights.ts';
import { createEngine } from '../../src/answering/engine.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { villageLibrary } from '../discord/village-library.ts';

const WEIGHTS = new URL('../../src/answering/emergency/weights.json', import.meta.url);

describe('an emergency now is told', () => {
  it.each([
    "my dad collapsed and isn't breathing",
    'MY DAUGHTER IS CHOKING PLEASE HELP',
    'send an ambulance to 14 Mill Lane',
    'ive been stabbed',
    'grandad took too many of his tablets by mistake and wont wake up',
    'hes not breathng plz hlep',
    'my husband has chest pain and his arm has gone numb',
    'a man has been hit by a car outside the school',
    'the baby is blue and floppy',
    'i think nan is having a stroke her face has dropped',
    'the plumber has come off his ladder and is making no sense, what do i do?',
    'CAN SOMEONE SEND AN AMBULANCE',
    'my lodger had a fit last year and now she is having another',
    'I need some help here',
    'EMERGENCY!!!',
    'RTC a23 two cars',
    "there's been a car crash on the a27",
    'cardiac arrest',
    'building collapsed',
    'should i call 999',
    'how long until ambulance arrives',
    "where's my ambulance ive been waiting 3 hours",
    'patient not breathing how quickly must secamb arrive',
    'ayuda no puedo respirar',
    'hilfe meine mutter atmet nicht',
    'ajutor tata nu respira',
    'whats the number for secamb my wife is in labour',
  ])('%s', (message) => {
    expect(detectEmergency(message)?.kind).toBe('medical');
  });

  it.each([
    'i want to kill myself',
    'i cant go on anymore i want to die',
    'im going to end it tonight',
    "i've od'd on purpose",
    'self harm',
    'goodbye everyone, this is the end',
  ])('%s points to somebody who listens', (message) => {
    expect(detectEmergency(message)?.kind).toBe('suicide');
  });
});

const CHAT =
  'we were at the beach and had a lovely time with the kids and the dog and then we came home and ate some pizza and watched a film';

it.each([
  ['my baby stopped breathing', 'medical'],
  ['my husband is having a heart attack', 'medical'],
  ['someone has been stabbed outside my house', 'medical'],
  ['i took all my pills and i want to die', 'suicide'],
  ['i am going to kill myself tonight', 'suicide'],
])('“%s” is told in a long message without punctuation, wherever it stands', (emergency, kind) => {
  const between = CHAT.replace(' and then', ` ${emergency} and then`);
  const messages = [`${emergency} ${CHAT}`, between, `${CHAT} ${emergency}`];
  expect(messages.map((message) => detectEmergency(message)?.kind)).toEqual([kind, kind, kind]);
});

it.each([
  'i nearly had a heart attack when i saw the bill',
  'my nan had a stroke last year',
  'my boss is going to kill me',
])('“%s” is left alone in a long message', (lookAlike) => {
  expect(detectEmergency(`${lookAlike} ${CHAT}`)).toBeUndefined();
  expect(detectEmergency(`${CHAT} ${lookAlike}`)).toBeUndefined();
});

describe('a cry that may be of anything is told to whoever asks and not spoken of in talk', () => {
  it.each([
    'i need help',
    'someone help pls',
    'emergency?',
    "i can't do this anymore",
    'HELP!!',
    'this is the end',
  ])('%s', (message) => {
    expect(detectEmergency(message)?.isPlain).toBe(false);
  });
});

it('is looked for in the longest message that Discord takes within a few milliseconds', () => {
  const longest = `${CHAT} `.repeat(40).slice(0, 4_000);
  detectEmergency(longest);
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    detectEmergency(longest);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});

const { facts } = readKnowledge('knowledge');

it.each([
  "my dad isn't breathing",
  'my husband is having a heart attack',
  'i am going to kill myself tonight',
])('“%s” is told behind and before any question that is answered here', (emergency) => {
  const messages = facts.flatMap(({ question }) => [`${question} ${emergency}`, `${emergency}. ${question}`]);
  expect(messages.filter((message) => !detectEmergency(message)?.isPlain)).toEqual([]);
});

it('is spoken of where nobody spoke to the bot only if it is plain', { timeout: 60_000 }, () => {
  const { messages } = readExamples();
  const engine = createEngine(villageLibrary);
  const replies = [...messages.medical, ...messages.none]
    .filter((message, at) => at % 10 === 0 && detectEmergency(message))
    .map((text) => engine.reply({ text }))
    .filter(({ outcome }) => outcome === 'emergency');
  const [spoken, silent] = [true, false].map((speaks) => replies.filter((reply) => reply.speaks === speaks));
  const confidences = (some: typeof replies = []) => some.map(({ confidence }) => confidence);
  expect(silent?.length).toBeGreaterThan(3);
  expect(spoken?.length).toBeGreaterThan(250);
  expect(Math.min(...confidences(spoken))).toBeGreaterThan(Math.max(...confidences(silent)));
});

describe('the same words without an emergency are left alone', () => {
  it.each([
    'what happens to patients with chest pains under the meal break rule?',
    'who answers 999 calls?',
    'that boss fight gave me a heart attack',
    'im dying of laughter',
    'how long does an ambulance take to reach a cardiac arrest?',
    'my nan had a stroke last year',
    'what are the signs of an overdose?',
    'running late, five mins',
    'the crew came when my lodger had a fit last year, she is fine now',
    'i choked on a grape as a kid and still hate them',
    'on our first aid course the dummy was not breathing',
    'the server has stopped responding again',
    'what counts as an emergency',
    'saw a crash on the a27 last week',
    'how many calls are about cardiac arrests',
    'explosion of colour',
    'how long must an ambulance take for red one calls',
    'training scenario tonight: man collapsed, not breathing',
    'goodbye everyone, see you next week',
    'goodbye everyone',
    'is everything bad',
    'my mum is going to kill me',
    "i'm literally dying",
    'dog hit by a car',
    'stay safe',
    'gracias por la ayuda',
    '',
    '?!',
  ])('%s', (message) => {
    expect(detectEmergency(message)).toBeUndefined();
  });
});

it('has weights that were learnt from the examples as they are', () => {
  const weights = ClassifiersSchema.parse(JSON.parse(readFileSync(WEIGHTS, 'utf8')));
  expect(weights.examples, 'Run npm run learn-emergencies').toBe(readExamples().fingerprint);
});

it('learns the same weights from the same examples', () => {
  const { messages } = readExamples();
  const some = {
    medical: messages.medical.slice(0, 150),
    suicide: messages.suicide.slice(0, 50),
    medicalInDoubt: messages.medicalInDoubt.slice(0, 20),
    suicideInDoubt: messages.suicideInDoubt.slice(0, 20),
    none: messages.none.slice(0, 200),
  };
  expect(learnWeights(some)).toEqual(learnWeights(some));
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (message) => {
      expect([undefined, 'medical', 'suicide']).toContain(detectEmergency(message)?.kind);
    }),
    { numRuns: 200 },
  );
});
