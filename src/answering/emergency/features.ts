import { phraseFinder, wordsOfTerms } from './phrases.ts';
import { TERMS } from './terms.ts';
import { wordClasses } from './word-classes.ts';
import { type Sentence, sentenceReader } from './words.ts';

const readSentences = sentenceReader(
  new Set([...TERMS.values()].flatMap((terms) => [...wordsOfTerms(terms)])),
);
const findTerms = phraseFinder(TERMS);
const classByWord = new Map(
  [...wordClasses].reverse().flatMap(([name, words]) => words.map((word) => [word, `<${name}>`] as const)),
);

/**
 * What a message says, as features for the classifier: its words, the classes of its words, runs of two and three of
 * them, pairs with one word between, and the labels of the terms found. Each once, whatever its count.
 */
export function emergencyFeatures(text: string): readonly string[] {
  return [...new Set(readSentences(text).flatMap(featuresOf))];
}

function featuresOf(sentence: Sentence): string[] {
  const classes = sentence.map((word) => classByWord.get(word) ?? word);
  const runs = classes.flatMap((first, at) => {
    const second = classes[at + 1];
    const third = classes[at + 2];
    if (second === undefined) return [];
    return third === undefined
      ? [`${first} ${second}`]
      : [`${first} ${second}`, `${first} ${third}`, `${first} ${second} ${third}`];
  });
  return [...sentence, ...classes, ...runs, ...findTerms(sentence).map(({ label }) => `#${label}`)];
}
