/** Lists of a package that the house keeps as rows of its own; records are made by operations of others. */
export const rowLists = ['documents', 'properties', 'topics', 'statements', 'concepts'] as const;
export type RowList = (typeof rowLists)[number];

const whose = ['owner', 'territory', 'parties', 'visibility'] as const;

/** Columns of each list that a package writes, compares and puts back; the file of a document is not among them. */
export const columnsOf = {
  documents: ['id', ...whose, 'code', 'title', 'kind', 'year', 'institution', 'country', 'address', 'note', 'verified', 'issued_on', 'period_from', 'period_to', 'supersedes', 'pages', 'lines', 'package_id'],
  properties: ['id', ...whose, 'key', 'definition', 'package_id'],
  topics: ['id', ...whose, 'key', 'kind', 'name', 'part_of', 'position', 'place', 'after', 'continues', 'aliases', 'record_kind', 'record_id', 'package_id'],
  statements: ['id', ...whose, 'key', 'document_id', 'topic_id', 'property', 'value', 'as_of', 'mark', 'original', 'confidence', 'quote', 'note', 'place', 'page', 'line', 'line_to', 'part', 'row_number', 'column_number', 'package_id'],
  concepts: ['id', ...whose, 'kind', 'term', 'meaning', 'document_id', 'place', 'source', 'mark', 'package_id'],
} as const satisfies Record<RowList, readonly string[]>;

/** A row as it is kept: every column of its list, plain JSON. */
export type Image = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row of the house, with the version it has. */
export interface Kept {
  version: number;
  image: Image;
}

/** What makes two images one and the same: their columns in order, objects by sorted names. */
export const printOf = (list: RowList, image: Image): string => columnsOf[list].map((column) => stable(image[column] ?? null)).join('\u0001');

/** JSON in which the order of names says nothing. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${stable(part)}`).join(',')}}`;
}

/** By what a row is found again when its package is loaded again. */
export function naturalKey(list: RowList, image: Image): string {
  switch (list) {
    case 'documents':
      return String(image['code']);
    case 'properties':
    case 'topics':
      return String(image['key']);
    case 'statements':
      return `${String(image['document_id'])} ${String(image['key'])}`;
    case 'concepts':
      return conceptKey(image['kind'], image['term'], image['document_id']);
  }
}

export const conceptKey = (kind: unknown, term: unknown, documentId: unknown): string => `${String(kind)} ${String(documentId ?? '')} ${String(term)}`;
