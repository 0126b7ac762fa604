import type { Signals } from '../answering/evidence.ts';

/** A reply's signals, and whether its best fact was the right one. */
export interface Sample {
  readonly signals: Signals;
  readonly right: boolean;
}

const STEPS = 4000;
const RATE = 0.5;
/** Ridge penalty: keeps the weights of signals that rarely fire from growing without bound. */
const RIDGE = 0.002;

/**
 * Logistic regression by gradient descent on standardised signals.
 * @returns a weight for each signal, and the constant
 */
export function fitCalibration(samples: readonly Sample[]): Record<keyof Signals | 'constant', number> {
  const [first] = samples;
  if (!first) throw new Error('There are no samples to fit the calibration to');
  const names = signalNames(first.signals);
  const columns = names.map((name) => standardise(samples.map(({ signals }) => signals[name])));
  const targets = samples.map(({ right }) => (right ? 1 : 0));
  const weights = names.map(() => 0);
  let constant = 0;
  for (let step = 0; step < STEPS; step++) {
    const errors = targets.map((target, row) => {
      let sum = constant;
      for (const [at, { values }] of columns.entries()) sum += (weights[at] ?? 0) * (values[row] ?? 0);
      return 1 / (1 + Math.exp(-sum)) - target;
    });
    for (const [at, { values }] of columns.entries()) {
      const slope =
        errors.reduce((total, error, row) => total + error * (values[row] ?? 0), 0) / samples.length;
      weights[at] = (weights[at] ?? 0) - RATE * (slope + RIDGE * (weights[at] ?? 0));
    }
    constant -= (RATE * errors.reduce((total, error) => total + error, 0)) / samples.length;
  }
  const plain = Object.fromEntries(
    names.map((name, at) => [name, (weights[at] ?? 0) / (columns[at]?.deviation ?? 1)]),
  );
  const shift = columns.reduce(
    (total, { mean, deviation }, at) => total + ((weights[at] ?? 0) * mean) / deviation,
    0,
  );
  return { ...first.signals, ...plain, constant: constant - shift };
}

function signalNames(signals: Signals): (keyof Signals)[] {
  const isName = (name: string): name is keyof Signals => Object.hasOwn(signals, name);
  return Object.keys(signals).filter(isName);
}

function standardise(values: readonly number[]): { values: number[]; mean: number; deviation: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance) || 1;
  return { values: values.map((value) => (value - mean) / deviation), mean, deviation };
}
