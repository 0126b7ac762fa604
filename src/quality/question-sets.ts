import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Half of every set is open to whoever improves the engine; the other half is only ever measured. */
const half = z.enum(['open', 'locked']);
export type Half = z.infer<typeof half>;

const answerable = z.strictObject({ question: z.string(), facts: z.array(z.string()).min(1), half });
const rating = z.strictObject({
  question: z.string(),
  contains: z.array(z.string()),
  absent: z.array(z.string()),
  half,
});
const unanswerable = z.strictObject({ question: z.string(), half });
const message = z.strictObject({ message: z.string(), half });
/** What each turn of a conversation should get; `facts` and `says` are alternatives, and so is no answer. */
const turn = z.strictObject({
  text: z.string(),
  kind: z.enum(['opening', 'follow-up', 'new', 'talk']),
  facts: z.array(z.string()).optional(),
  says: z.strictObject({ contains: z.array(z.string()), absent: z.array(z.string()) }).optional(),
  unanswered: z.boolean().optional(),
});
const conversation = z.strictObject({ turns: z.array(turn).min(2), half });
export type ExpectedTurn = z.infer<typeof turn>;
const emergency = z.strictObject({ message: z.string(), kind: z.enum(['medical', 'suicide']), half });

/** One half of the conversations. */
export type Conversation = z.infer<typeof conversation>;

/** One half of the questions that the quality of answers is measured on; each set is a file of its own. */
export interface QuestionSets {
  /** Well-spelt paraphrases, with the ids of the facts that answer them. */
  readonly paraphrase: readonly z.infer<typeof answerable>[];
  /** Typos, keywords, slang, half sentences. */
  readonly sloppy: readonly z.infer<typeof answerable>[];
  /** Questions about a rating table, with what a right answer says. */
  readonly ratings: readonly z.infer<typeof rating>[];
  /** Questions that no fact answers, near misses above all. */
  readonly unanswerable: readonly z.infer<typeof unanswerable>[];
  /** Talk in a channel that is no question to the bot. */
  readonly chatter: readonly z.infer<typeof message>[];
  readonly emergency: readonly z.infer<typeof emergency>[];
  /** Messages that use the words of an emergency and are none. */
  readonly lookAlike: readonly z.infer<typeof message>[];
}

/** Conversations of several turns by one person, with what each turn should get. */
export function readConversations(folder: string, wanted: Half): Conversation[] {
  return readLines(join(folder, 'conversation.jsonl'), conversation).filter(({ half }) => half === wanted);
}

export function readQuestionSets(folder: string, wanted: Half): QuestionSets {
  const read = <T extends { half: Half }>(name: string, schema: z.ZodType<T>) =>
    readLines(join(folder, `${name}.jsonl`), schema).filter((line) => line.half === wanted);
  return {
    paraphrase: read('paraphrase', answerable),
    sloppy: read('sloppy', answerable),
    ratings: read('ratings', rating),
    unanswerable: read('unanswerable', unanswerable),
    chatter: read('chatter', message),
    emergency: read('emergency', emergency),
    lookAlike: read('look-alike', message),
  };
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
