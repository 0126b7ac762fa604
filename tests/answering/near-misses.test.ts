import { describe, expect, it } from 'vitest';
import { answerId } from '../../src/answering/reply.ts';
import { engine } from './shipped-engine.ts';

describe('a year that was not the one', () => {
  it.each([
    ['Was SECAmb founded in 1998?', 'founded'],
    ['they were made a foundation trust in June 2015, right?', 'foundation-trust-date'],
    ['did it go into special measures in 2012?', 'special-measures-start'],
    ['was the 111 project revealed in 2019', 'call-transfer-revealed'],
  ])('is put right by the fact that tells when: “%s”', (text, id) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual([id]);
  });

  it.each([
    'who was the chair in 2013?',
    'what was the budget in 2013?',
    'was there a fire at the headquarters in 2013?',
    'was Michael Whitehouse appointed in 2018?',
    'was London Ambulance Service founded in 1965?',
  ])('and nothing is answered where none does: “%s”', (text) => {
    expect(engine.reply({ text }).outcome).not.toBe('answer');
  });
});

describe('who is not something', () => {
  it.each([
    'Who is NOT the chair?',
    "who isn't the ceo",
    'who are not the predecessors?',
    "who hasn't met the chair lol",
  ])('is not answered by who is: “%s”', (text) => {
    expect(engine.reply({ text }).outcome).not.toBe('answer');
  });
});

it.each(['what did the report say', 'so what does that report say then?'])(
  'a report that may be any is not taken for the inspectors’: “%s”',
  (text) => {
    const reply = engine.reply({ text });
    const answers = reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
    expect(answers).not.toContain('cqc-ratings');
    expect(reply.speaks).toBe(false);
  },
);

describe('what is near a fact and not in it', () => {
  it.each([
    'did Michael Whitehouse bully anyone?',
    'is the chair married?',
    'how many calls were answered within ten seconds?',
    'what did the CQC say about the handover policy?',
    'who criticised the Channel 4 documentary?',
    'who is in charge of Air Ambulance Kent Surrey Sussex?',
    'how fast would an ambulance get to me?',
    'does the trust attend car crashes?',
  ])('is not answered by it: “%s”', (text) => {
    expect(engine.reply({ text }).outcome).not.toBe('answer');
  });
});

describe('talk that tells nothing of what it is about', () => {
  it.each(['what did they say', 'when did that happen', 'the the the', 'what did he say happened'])(
    'gets no answer: “%s”',
    (text) => {
      expect(engine.reply({ text })).toMatchObject({
        outcome: expect.not.stringMatching('answer'),
        speaks: false,
      });
    },
  );
});

describe('a plain question', () => {
  it.each([
    ['how big is the deficit?', 'deficit'],
    ['when was the merger?', 'merger'],
    ['which region?', 'region-served'],
    ["what's the target for red one calls?", 'red-call-target'],
    ['what was the handover policy?', 'forty-five-minute-handover'],
    ['wots the populashun', 'population-served'],
  ])('gets its fact: “%s”', (text, id) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual([id]);
  });
});

it.each(['can you tell me the trust is good', 'do you know if the trust is good'])(
  'speaks to nobody who asks more than is left of it: “%s”',
  (text) => {
    expect(engine.reply({ text }).speaks).toBe(false);
  },
);

it.each(['teh budget', 'waht is hte budget', 'hwo big is the budget'])(
  'puts letters right that are swapped in short words: “%s”',
  (text) => {
    expect(engine.reply({ text })).toMatchObject({
      outcome: 'answer',
      answers: [{ fact: { id: 'budget' } }],
    });
  },
);

it.each(['was it inadequate in 2016?', 'was it inadequate in 2017?'])(
  'what a table surely tells is not left out for a near miss that sounds like it: “%s”',
  (text) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers[0]).toMatchObject({ kind: 'reading' });
  },
);

describe('where nobody has asked the bot', () => {
  it.each([
    'what does that mean?',
    'when did that start?',
    'who runs this?',
    'where is that based?',
    'lunch?',
    'was it on telly?',
    'was it good in 2019?',
  ])('it leaves “%s” to whoever was asked, though it has an answer', (text) => {
    expect(engine.reply({ text })).toMatchObject({ outcome: 'answer', speaks: false });
  });

  it.each([
    'who runs SECAmb?',
    'who is Simon Weldon?',
    'what is the CQC?',
    "what's the population?",
    'how was it rated in 2019?',
    'does it cover Kent?',
  ])('it answers “%s”', (text) => {
    expect(engine.reply({ text })).toMatchObject({ outcome: 'answer', speaks: true });
  });
});
