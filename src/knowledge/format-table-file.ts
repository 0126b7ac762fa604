import { Document, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { RatingTable } from './rating-table.ts';

const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/rating-table.schema.json';

/** The file as it stands in `knowledge/ratings/`, so that an inspection more is its lines more and nothing else. */
export function formatTableFile({ wordings, areas, inspections, ...table }: RatingTable): string {
  const document = new Document({
    id: table.id,
    section: table.section,
    question: table.question,
    ...(wordings.length > 0 && { wordings }),
    inspector: table.inspector,
    scale: table.scale.map(({ like, ...grade }) => ({ ...grade, ...(like.length > 0 && { like }) })),
    areas: areas.map(({ id, title, overall, like }) => ({
      id,
      title,
      ...(overall && { overall }),
      ...(like.length > 0 && { like }),
    })),
    inspections,
  });
  const list = document.get('inspections');
  for (const inspection of isSeq(list) ? list.items : []) {
    const date = isMap(inspection) ? inspection.get('date', true) : undefined;
    if (isScalar(date)) date.type = Scalar.QUOTE_SINGLE; // or a bare year would be read as a number
  }
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return `${SCHEMA_LINE}\n${text}`;
}
