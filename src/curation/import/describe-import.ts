import { text } from '../../text.ts';
import type { ImportPlan } from './plan-import.ts';

export function countImport({ entries }: ImportPlan) {
  const count = (kind: string) => entries.filter((planned) => planned.kind === kind).length;
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
    ...plan.entries
      .filter(({ kind }) => kind === 'conflict')
      .map(({ line, entry }) => text.import.conflict(line, entry.id)),
  ];
}
