import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type FactsFile, FactsFileSchema } from '../knowledge/facts-file.ts';
import { formatFactsFile } from '../knowledge/format-facts-file.ts';
import { formatTableFile } from '../knowledge/format-table-file.ts';
import { type KnowledgeFile, parseKnowledgeFile } from '../knowledge/knowledge-file.ts';
import { KnowledgeError, type Problem } from '../knowledge/problem.ts';
import { RatingTableSchema } from '../knowledge/rating-table.ts';
import { SourceSchema } from '../knowledge/source.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import type { Catalogue } from './catalogue.ts';

export interface ExportedFile {
  /** Below `knowledge/`: `facts/about.yaml`, `ratings/cqc-ratings.yaml`. */
  readonly path: string;
  readonly content: string;
}

export interface Export {
  readonly files: readonly ExportedFile[];
  /** What the check of the knowledge files would say of all of them. */
  readonly problems: readonly Problem[];
}

interface CandidateFile extends ExportedFile {
  /** Is it another than the one that was shipped? */
  readonly isChanged: boolean;
}

/**
 * What stands in the guild as files for `knowledge/`: the facts, one file a section, and the rating tables, one file a
 * table; all of them, or those in which something is another than shipped. A file of facts holds all facts of its
 * section, since it takes the place of the one that is there.
 */
export function exportFiles(catalogue: Catalogue, what: 'all' | 'changes'): Export {
  const [facts, tables] = [factsFiles(catalogue), tableFiles(catalogue)];
  return {
    files: [...facts, ...tables].filter(({ isChanged }) => what === 'all' || isChanged),
    problems: readBack(facts, tables, catalogue),
  };
}

function factsFiles(catalogue: Catalogue): CandidateFile[] {
  const { source, facts: shipped } = catalogue.knowledge;
  const facts = Array.from(catalogue.facts(), tidier(catalogue));
  return source.sections
    .map(({ id }) => ({ id, facts: inSection(facts, id), shipped: inSection(shipped, id) }))
    .filter(({ facts, shipped }) => facts.length > 0 || shipped.length > 0)
    .map(({ id, facts, shipped }) => ({
      path: `facts/${id}.yaml`,
      content: formatFactsFile({ section: id, facts: facts.map(withoutSection) }),
      isChanged: !isDeepStrictEqual(facts, shipped),
    }));
}

function tableFiles({ tables, knowledge }: Catalogue): CandidateFile[] {
  return Array.from(tables(), (table) => ({
    path: `ratings/${table.id}.yaml`,
    content: formatTableFile(table),
    isChanged: !knowledge.ratings.some((shipped) => isDeepStrictEqual(table, shipped)),
  }));
}

function inSection(facts: readonly Fact[], section: string): Fact[] {
  return facts.filter((fact) => fact.section === section);
}

function withoutSection({ section: _, ...fact }: Fact): FactsFile['facts'][number] {
  return fact;
}

/**
 * Makes of a fact what a file says of it: takes out what the guild's other changes have overtaken, and what the check
 * would refuse: links to facts that are retired, and contrasts that another fact answers now.
 */
export function tidier({ facts, tables }: Pick<Catalogue, 'facts' | 'tables'>): (fact: Fact) => Fact {
  const known = [...facts(), ...tables()];
  const ids = new Set(known.map(({ id }) => id));
  const answered = new Set(
    known.flatMap(({ question, wordings }) => [question, ...wordings].map(wordingKey)),
  );
  return (fact) => ({
    ...fact,
    related: fact.related.filter((id) => ids.has(id)),
    contrasts: fact.contrasts.filter((contrast) => !answered.has(wordingKey(contrast))),
  });
}

/** What the reader of the knowledge folder says of the files, beside the source that is there. */
function readBack(
  facts: readonly ExportedFile[],
  tables: readonly ExportedFile[],
  { knowledge }: Catalogue,
): Problem[] {
  return checkKnowledge({
    source: read({ path: 'source.yaml', content: stringify(knowledge.source) }, SourceSchema),
    facts: facts.map((file) => read(file, FactsFileSchema)),
    ratings: tables.map((file) => read(file, RatingTableSchema)),
  });
}

function read<T>({ path, content }: ExportedFile, schema: z.ZodType<T>): KnowledgeFile<T> {
  const result = parseKnowledgeFile(path, content, schema);
  if ('problems' in result) throw new KnowledgeError(result.problems);
  return result.parsed;
}
