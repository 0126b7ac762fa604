import { Document, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { FactsFile } from './facts-file.ts';

const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/facts.schema.json';

/** The file as it stands in `knowledge/facts/`, so that a change to one fact is a change to its lines only. */
export function formatFactsFile({ section, facts }: FactsFile): string {
  const document = new Document({
    section,
    facts: facts.map(({ id, question, wordings, contrasts, answer, related, ...dates }) => ({
      id,
      question,
      ...(wordings.length > 0 && { wordings }),
      ...(contrasts.length > 0 && { contrasts }),
      answer,
      ...dates,
      ...(related.length > 0 && { related }),
    })),
  });
  const list = document.get('facts');
  for (const [at, fact] of isSeq(list) ? list.items.entries() : []) {
    if (!isMap(fact)) continue;
    fact.spaceBefore = at > 0;
    const related = fact.get('related');
    if (isSeq(related)) related.flow = true;
    const asOf = fact.get('asOf', true);
    if (isScalar(asOf)) asOf.type = Scalar.QUOTE_SINGLE; // or a bare year would be read as a number
  }
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return `${SCHEMA_LINE}\n${text}`;
}
