/** How many of the items pass the test, in percent; 0 of none. */
export function percentage<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : (100 * items.filter(test).length) / items.length;
}

/** The chance that a positive's score is above a negative's; ties count half. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
}

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Expected calibration error: how far confidence is from the share that was right, over ten bins of equal width. */
export function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const claimed = inside.reduce((total, { confidence }) => total + confidence, 0);
    error += Math.abs(claimed - inside.filter(({ right }) => right).length);
  }
  return judged.length === 0 ? 0 : error / judged.length;
}
