import { classesByWord } from './word-classes.ts';
import { SENTENCE_END, SENTENCE_START, type Sentence, sentenceReader } from './words.ts';

/** How far apart two words may stand to count as neighbours: next to each other, or with one between. */
const REACH = 2;
/** Letters in a piece of a word. */
const PIECE_LENGTH = 4;
const MARKS = ['?', '!', '!!', '"'];
const NUMBER = /^\d+$/;
/** A sentence of up to three words, with the marks of its ends, is also taken whole: "emergency" alone says more. */
const WHOLE_LENGTH = 5;

const namesByWord = new Map(
  [...classesByWord].map(([word, classes]) => [
    word,
    [hash(word), ...Array.from(classes, (name) => hash(`<${name}>`))],
  ]),
);
const readSentences = sentenceReader(new Set(classesByWord.keys()));

/**
 * What a message says, as hashes of features for the classifier. Each word goes by several names, itself and its
 * classes, so that what is learnt of `wife … collapsed` holds for `gran … fainted`. Features are the names, pairs of
 * names of neighbours, pieces of words, and marks. Each once, whatever its count.
 */
export function emergencyFeatures(text: string): readonly number[] {
  const sentences = readSentences(text);
  const words = [...new Set(sentences.flat())].filter(
    (word) => word !== SENTENCE_START && word !== SENTENCE_END,
  );
  if (words.length === 0) return [];
  const features = new Set<number>(MARKS.filter((mark) => text.includes(mark)).map(hash));
  for (const word of words) for (const piece of pieces(word)) features.add(piece);
  for (const sentence of sentences) {
    addNeighbours(sentence, features);
    if (sentence.length <= WHOLE_LENGTH) features.add(hash(sentence.join(' ')));
  }
  return [...features];
}

function addNeighbours(sentence: Sentence, features: Set<number>): void {
  const names = sentence.map(namesOf);
  for (const [at, ofWord] of names.entries()) {
    for (const name of ofWord) features.add(name);
    for (let apart = 1; apart <= REACH; apart++)
      for (const other of names[at + apart] ?? [])
        for (const name of ofWord) features.add(combine(name, other, apart));
  }
}

function pieces(word: string): number[] {
  const framed = `${SENTENCE_START}${word}${SENTENCE_END}`;
  const count = Math.max(0, framed.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, at) => hash(`~${framed.slice(at, at + PIECE_LENGTH)}`));
}

function namesOf(word: string): readonly number[] {
  return namesByWord.get(word) ?? (NUMBER.test(word) ? [hash(word), hash('<number>')] : [hash(word)]);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** One hash of two, by the finishing steps of MurmurHash3. */
function combine(first: number, second: number, kind: number): number {
  let value = Math.imul(first ^ ((second << 13) | (second >>> 19)) ^ kind, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return value ^ (value >>> 13);
}
