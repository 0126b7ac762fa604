import { checkRatingTable } from './check-rating-table.ts';
import { type Fact, IdSchema, WORDINGS_LIMIT } from './fact.ts';
import type { FactsFile } from './facts-file.ts';
import type { KnowledgeFile, Path } from './knowledge-file.ts';
import type { Problem } from './problem.ts';
import type { RatingTable } from './rating-table.ts';
import type { Source } from './source.ts';
import { wordingKey } from './wording-key.ts';

/** The files of one knowledge folder, each in itself as it should be. */
export interface KnowledgeFiles {
  readonly source: KnowledgeFile<Source>;
  readonly facts: readonly KnowledgeFile<FactsFile>[];
  readonly ratings: readonly KnowledgeFile<RatingTable>[];
}

/** What is wrong between the files: names used twice or not at all, wordings claimed twice, dates, holes. */
export function checkKnowledge(files: KnowledgeFiles): Problem[] {
  const { source } = files;
  return [
    ...checkSections(source),
    ...checkIds(files),
    ...files.facts.flatMap((file) => checkFacts(file, files)),
    ...checkWordings(files),
    ...files.ratings.flatMap((file) => checkTable(file, source.value)),
  ];
}

function checkSections(source: KnowledgeFile<Source>): Problem[] {
  const problems: Problem[] = [];
  const before = new Set<string>();
  for (const [at, section] of source.value.sections.entries()) {
    if (before.has(section.id)) {
      problems.push(
        source.problem(
          ['sections', at, 'id'],
          `the section ${section.id} is listed twice; give each its own id.`,
        ),
      );
    }
    if (section.parent !== undefined && !before.has(section.parent)) {
      problems.push(
        source.problem(
          ['sections', at, 'parent'],
          `no section ${section.parent} stands above this one; list the parent first or correct its id.`,
        ),
      );
    }
    before.add(section.id);
  }
  return problems;
}

function checkIds(files: KnowledgeFiles): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const claim = (id: string, problem: () => Problem) => {
    if (seen.has(id)) problems.push(problem());
    seen.add(id);
  };
  for (const file of files.facts) {
    for (const [at, { id }] of file.value.facts.entries()) {
      claim(id, () =>
        file.problem(
          ['facts', at, 'id'],
          `the id ${id} is already taken; every fact and table needs its own.`,
        ),
      );
    }
  }
  for (const file of files.ratings) {
    claim(file.value.id, () =>
      file.problem(['id'], `the id ${file.value.id} is already taken; every fact and table needs its own.`),
    );
  }
  return problems;
}

function checkFacts(file: KnowledgeFile<FactsFile>, files: KnowledgeFiles): Problem[] {
  const sections = new Set(files.source.value.sections.map(({ id }) => id));
  const ids = new Set([
    ...files.facts.flatMap(({ value }) => value.facts.map(({ id }) => id)),
    ...files.ratings.map(({ value }) => value.id),
  ]);
  const problems: Problem[] = [];
  if (!sections.has(file.value.section)) {
    problems.push(file.problem(['section'], noSection(file.value.section, sections)));
  }
  for (const [at, fact] of file.value.facts.entries()) {
    const path: Path = ['facts', at];
    if (fact.wordings.join('\n').length > WORDINGS_LIMIT) {
      problems.push(
        file.problem(
          [...path, 'wordings'],
          `the wordings of ${fact.id} have more than ${WORDINGS_LIMIT.toLocaleString('en-GB')} characters together; remove some.`,
        ),
      );
    }
    if (fact.validFrom !== undefined && fact.validTo !== undefined && fact.validFrom > fact.validTo) {
      problems.push(
        file.problem(
          [...path, 'validTo'],
          `${fact.id} ends on ${fact.validTo}, before it begins on ${fact.validFrom}; swap or correct them.`,
        ),
      );
    }
    for (const [index, id] of fact.related.entries()) {
      if (!ids.has(id) || id === fact.id) {
        problems.push(
          file.problem(
            [...path, 'related', index],
            `there is no other fact ${id}; correct the id or remove it.`,
          ),
        );
      }
    }
  }
  return problems;
}

/** One wording, one answer: nobody can tell which of two facts an identical question means. */
function checkWordings(files: KnowledgeFiles): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const claim = (owner: string, wording: string, problem: (message: string) => Problem) => {
    const key = wordingKey(wording);
    if (key === '') {
      problems.push(problem(`"${wording}" has no letter or digit to match; write it in words.`));
      return;
    }
    const other = owners.get(key);
    if (other === owner) problems.push(problem(`"${wording}" stands twice in ${owner}; keep one.`));
    else if (other !== undefined) {
      problems.push(
        problem(`"${wording}" is claimed by ${other} and by ${owner}; keep it where it is answered best.`),
      );
    }
    owners.set(key, other ?? owner);
  };
  const claimAll = (
    owner: Pick<Fact, 'id' | 'question' | 'wordings'>,
    path: Path,
    problem: (path: Path, message: string) => Problem,
  ) => {
    claim(owner.id, owner.question, (message) => problem([...path, 'question'], message));
    for (const [at, wording] of owner.wordings.entries()) {
      claim(owner.id, wording, (message) => problem([...path, 'wordings', at], message));
    }
  };
  for (const file of files.facts) {
    for (const [at, fact] of file.value.facts.entries()) claimAll(fact, ['facts', at], file.problem);
  }
  for (const file of files.ratings) claimAll(file.value, [], file.problem);
  for (const file of files.facts) {
    for (const [at, { id, contrasts }] of file.value.facts.entries()) {
      for (const [index, contrast] of contrasts.entries()) {
        const owner = owners.get(wordingKey(contrast));
        if (owner === undefined) continue;
        problems.push(
          file.problem(
            ['facts', at, 'contrasts', index],
            `"${contrast}" is a contrast of ${id} and a wording of ${owner}; it cannot be both.`,
          ),
        );
      }
    }
  }
  return problems;
}

function checkTable(file: KnowledgeFile<RatingTable>, source: Source): Problem[] {
  const { section } = file.value;
  const sections = new Set(source.sections.map(({ id }) => id));
  return [
    ...(sections.has(section) ? [] : [file.problem(['section'], noSection(section, sections))]),
    ...checkRatingTable(file.value).map(({ path, message }) => file.problem(path, `${message}.`)),
  ];
}

function noSection(id: string, sections: ReadonlySet<string>): string {
  const known = [...sections].filter((section) => IdSchema.safeParse(section).success).join(', ');
  return `there is no section ${id} in source.yaml; it has ${known}.`;
}
