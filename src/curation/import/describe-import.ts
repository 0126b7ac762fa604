import { text } from '../../text.ts';
import type { ImportPlan } from './plan-import.ts';

export function countImport({ facts }: ImportPlan) {
  const count = (kind: string) => facts.filter((planned) => planned.kind === kind).length;
  return {
    added: count('new'),
    changed: count('changed'),
    conflicts: count('conflict'),
    unchanged: count('unchanged'),
  };
}

/** One line that sums up, then one for each error and each conflict. */
export function describeImport(plan: ImportPlan): string[] {
  const lines = [...new Set(plan.problems.map(({ line }) => line))];
  return [
    text.import.summary(countImport(plan), lines),
    ...plan.problems.map(({ line, message }) => text.import.problem(line, message)),
    ...plan.facts
      .filter(({ kind }) => kind === 'conflict')
      .map(({ line, fact }) => text.import.conflict(line, fact.id)),
  ];
}
