import { remembering } from '../text/remembering.ts';
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
/** The least sentence that is a part of a message: three words, with the marks of its ends. */
const LEAST_PART = 5;
/** A sentence of more words than this may be several without their marks. */
const LONG = 12;
/** Words of a run through it, and by how many the next one begins later. */
const RUN = 7;
const LEAST_RUN = 4;
const RUN_STEP = 2;

const readSentences = sentenceReader(new Set(classesByWord.keys()));

/** Hashes of what stands in a text, each once, whatever its count. */
export type Features = readonly number[];

interface MessageFeatures {
  readonly whole: Features;
  /** Each sentence of several, and each run of words of a long one: most of a chatty message says nothing of its emergency. */
  parts(): Features[];
}

/**
 * What a message says, for the classifier. Each word goes by several names, itself and its classes, so that what is
 * learnt of `wife … collapsed` holds for `gran … fainted`. Features are the names, pairs of names of neighbours, pieces
 * of words, and marks.
 */
export function emergencyFeatures(text: string): MessageFeatures {
  const sentences = readSentences(text);
  const marks = MARKS.filter((mark) => text.includes(mark)).map(hash);
  return {
    whole: sentences.length > 0 ? featuresOf(sentences, marks) : [],
    parts: () => partsOf(sentences).map((part) => featuresOf([part])),
  };
}

function partsOf(sentences: readonly Sentence[]): Sentence[] {
  const several = sentences.length > 1 ? sentences : [];
  return [...several.filter((sentence) => sentence.length >= LEAST_PART), ...sentences.flatMap(runsOf)];
}

/** A long sentence in runs of words, fewer at its ends, each as if it were a sentence. */
function runsOf(sentence: Sentence): Sentence[] {
  const words = sentence.slice(1, -1);
  if (words.length <= LONG) return [];
  const count = Math.ceil((words.length + RUN - 2 * LEAST_RUN + 1) / RUN_STEP);
  return Array.from({ length: count }, (_, at) => {
    const start = LEAST_RUN - RUN + at * RUN_STEP;
    return [SENTENCE_START, ...words.slice(Math.max(0, start), start + RUN), SENTENCE_END];
  });
}

function featuresOf(sentences: readonly Sentence[], marks: Features = []): Features {
  const features = new Set(marks);
  for (const sentence of sentences) {
    addWords(sentence.map(wordOf), features);
    if (sentence.length <= WHOLE_LENGTH) features.add(hash(sentence.join(' ')));
  }
  return [...features];
}

function addWords(words: readonly Word[], features: Set<number>): void {
  for (const [at, word] of words.entries()) {
    for (const piece of word.pieces) features.add(piece);
    for (const name of word.names) features.add(name);
    for (let apart = 1; apart <= REACH; apart++)
      for (const other of words[at + apart]?.names ?? [])
        for (const name of word.names) features.add(combine(name, other, apart));
  }
}

interface Word {
  readonly names: Features;
  readonly pieces: Features;
}

const wordOf = remembering((word): Word => ({ names: namesOf(word), pieces: piecesOf(word) }));

function namesOf(word: string): Features {
  const classes = classesByWord.get(word) ?? (NUMBER.test(word) ? ['number'] : []);
  return [hash(word), ...Array.from(classes, (name) => hash(`<${name}>`))];
}

function piecesOf(word: string): Features {
  const framed = `${SENTENCE_START}${word}${SENTENCE_END}`;
  const count = Math.max(0, framed.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, at) => hash(`~${framed.slice(at, at + PIECE_LENGTH)}`));
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
