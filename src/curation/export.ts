import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type FactsFile, FactsFileSchema } from '../knowledge/facts-file.ts';
import { formatFactsFile } from '../knowledge/format-facts-file.ts';
import { type KnowledgeFile, parseKnowledgeFile } from '../knowledge/knowledge-file.ts';
import { KnowledgeError, type Problem } from '../knowledge/problem.ts';
import { RatingTableSchema } from '../knowledge/rating-table.ts';
import { SourceSchema } from '../knowledge/source.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import type { Catalogue } from './catalogue.ts';

export interface ExportedFile {
  /** Below `knowledge/facts/`. */
  readonly name: string;
  readonly content: string;
}

export interface Export {
  readonly files: readonly ExportedFile[];
  /** What the check of the knowledge files would say of all of them. */
  readonly problems: readonly Problem[];
}

/**
 * The guild's facts as files for `knowledge/facts/`, one a section: of all sections, or of those in which something
 * is another than shipped. A file holds all facts of its section, since it takes the place of the one that is there.
 */
export function exportFacts(catalogue: Catalogue, what: 'all' | 'changes'): Export {
  const { source, facts: shipped } = catalogue.knowledge;
  const facts = [...catalogue.facts()];
  const sections = source.sections
    .map(({ id }) => ({ id, facts: inSection(facts, id), shipped: inSection(shipped, id) }))
    .filter(({ facts, shipped }) => facts.length > 0 || shipped.length > 0);
  const tidy = tidier(facts, catalogue);
  const files = sections.map(({ id, facts, shipped }) => ({
    name: `${id}.yaml`,
    content: formatFactsFile({ section: id, facts: facts.map(tidy).map(withoutSection) }),
    isChanged: !isDeepStrictEqual(facts, shipped),
  }));
  return {
    files: files.filter(({ isChanged }) => what === 'all' || isChanged),
    problems: readBack(files, catalogue),
  };
}

function inSection(facts: readonly Fact[], section: string): Fact[] {
  return facts.filter((fact) => fact.section === section);
}

function withoutSection({ section: _, ...fact }: Fact): FactsFile['facts'][number] {
  return fact;
}

/**
 * Takes out what a guild's other changes have overtaken, and what the check would refuse: links to facts that are
 * retired, and contrasts that another fact answers now.
 */
function tidier(facts: readonly Fact[], { knowledge }: Catalogue): (fact: Fact) => Fact {
  const known = [...facts, ...knowledge.ratings];
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

/** What the reader of the knowledge folder says of the files, beside the source and the tables that are there. */
function readBack(files: readonly ExportedFile[], { knowledge }: Catalogue): Problem[] {
  return checkKnowledge({
    source: read('source.yaml', stringify(knowledge.source), SourceSchema),
    facts: files.map(({ name, content }) => read(name, content, FactsFileSchema)),
    ratings: knowledge.ratings.map((table) => read(`${table.id}.yaml`, stringify(table), RatingTableSchema)),
  });
}

function read<T>(name: string, content: string, schema: z.ZodType<T>): KnowledgeFile<T> {
  const result = parseKnowledgeFile(name, content, schema);
  if ('problems' in result) throw new KnowledgeError(result.problems);
  return result.parsed;
}
