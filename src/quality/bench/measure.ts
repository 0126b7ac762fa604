import type { Contender, Find } from './contenders.ts';
import type { BenchQuestion, BenchSet } from './synthetic-facts.ts';

/** What one contender does on one set. Times are in milliseconds, memory in mebibytes. */
export interface Measurement {
  readonly contender: string;
  readonly wordings: number;
  /** Right fact first, in percent, of the well-spelt and of the misspelt questions. */
  readonly right: number;
  readonly misspeltRight: number;
  readonly median: number;
  readonly p99: number;
  readonly build: number;
  readonly memory: number;
  /** Questions asked: fewer where a contender is too slow for all of them. */
  readonly asked: number;
}

/** Time after which no more questions are asked of a contender. */
const PATIENCE = 15_000;
/** Questions that are asked first and not counted, so that the compiler has seen the code. */
const WARM_UP = 1_000;
const QUESTIONS = 2_000;

export function measure({ name, build }: Contender, { facts, questions }: BenchSet): Measurement {
  const before = usedMemory();
  const start = performance.now();
  const find = build(facts);
  const built = performance.now() - start;
  const memory = usedMemory() - before;
  ask(find, repeated(questions, WARM_UP), PATIENCE / 3);
  const results = ask(find, repeated(questions, QUESTIONS), PATIENCE);
  const times = results.map(({ time }) => time).sort((a, b) => a - b);
  const share = (isMisspelt: boolean) => {
    const some = results.filter(({ question }) => question.isMisspelt === isMisspelt);
    return some.length === 0 ? 0 : (100 * some.filter(({ right }) => right).length) / some.length;
  };
  return {
    contender: name,
    wordings: facts.reduce((total, { wordings }) => total + wordings.length, 0),
    right: share(false),
    misspeltRight: share(true),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    build: built,
    memory,
    asked: results.length,
  };
}

/** As many questions as wanted: a small set is asked over and over. */
function repeated(questions: readonly BenchQuestion[], count: number): BenchQuestion[] {
  return Array.from({ length: count }, (_, at) => questions[at % questions.length]).filter(
    (question) => question !== undefined,
  );
}

interface Result {
  readonly question: BenchQuestion;
  readonly right: boolean;
  readonly time: number;
}

function ask(find: Find, questions: readonly BenchQuestion[], patience: number): Result[] {
  const results: Result[] = [];
  const end = performance.now() + patience;
  for (const question of questions) {
    const start = performance.now();
    const found = find(question.text);
    const time = performance.now() - start;
    results.push({ question, right: found === question.fact, time });
    if (performance.now() > end) break;
  }
  return results;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Memory in use after a collection; the bench runs with --expose-gc. Buffers outside the heap count too. */
export function usedMemory(): number {
  for (let pass = 0; pass < 2; pass++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
