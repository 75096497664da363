import type { Value } from '../../../../kernel/statement.ts';
import { packageFormat, packageVersion, type Package, type ShortValue } from '../../contract/packages-format.ts';
import type { Property } from '../../contract/property.ts';
import { placeOf } from './draft.ts';
import { stable, type Image, type RowList } from './image.ts';
import { readValue } from './value.ts';

/** Rows of a package, and those it only refers to: documents it speaks of, topics and properties of others. */
export interface Writable {
  own: Record<RowList, readonly Image[]>;
  around: Pick<Record<RowList, readonly Image[]>, 'documents' | 'topics' | 'properties'>;
}

/** A package written again from what the house holds of it: loading it again changes nothing. Records are not in it: they were made once. */
export function packageOf(row: { code: string; title: string; source: string | null }, { own, around }: Writable): Package {
  const codes = new Map([...own.documents, ...around.documents].map((image) => [image.id, String(image['code'] ?? image.id)]));
  const keys = new Map([...own.topics, ...around.topics].map((image) => [image.id, String(image['key'])]));
  const definitions = new Map([...own.properties, ...around.properties].map((image) => [String(image['key']), image['definition'] as Property])); // the column has that shape
  const spoken = new Set([...own.statements, ...own.concepts].map((image) => image['document_id']));
  const documents = [...own.documents, ...around.documents.filter((image) => spoken.has(image.id) && !own.documents.includes(image))];
  return {
    format: packageFormat, version: packageVersion, id: row.code, title: row.title, ...said({ source: row.source }), mark: 'declared',
    documents: documents.map((image) => ({ code: codes.get(image.id) ?? '', ...(said(documentWords(image, codes)) as object) })),
    properties: own.properties.map((image) => image['definition'] as Property), // as above
    topics: own.topics.map((image) => topicOf(image, keys)),
    statements: own.statements.map((image) => statementOf(image, codes, keys, definitions)),
    concepts: own.concepts.map((image) => said({ kind: image['kind'], term: image['term'], meaning: image['meaning'], document: codes.get(String(image['document_id'])), place: image['place'], source: image['source'], mark: image['mark'] })) as Package['concepts'], // the columns of a concept
    records: [],
  };
}

const said = (words: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));

const documentWords = (image: Image, codes: ReadonlyMap<string, string>): Record<string, unknown> => ({
  title: image['title'], kind: image['kind'], year: image['year'], institution: image['institution'], country: image['country'], address: image['address'], note: image['note'], issuedOn: image['issued_on'],
  from: image['period_from'], to: image['period_to'], supersedes: codes.get(String(image['supersedes'])), pages: image['pages'], lines: image['lines'],
});

function topicOf(image: Image, keys: ReadonlyMap<string, string>): Package['topics'][number] {
  const keysIn = (ids: unknown): string[] => (ids as string[]).flatMap((id) => keys.get(id) ?? []); // columns of identities
  const record = image['record_id'] === null ? null : { kind: image['record_kind'], id: image['record_id'] };
  return said({
    key: image['key'], kind: image['kind'], name: image['name'], partOf: keys.get(String(image['part_of'])), order: image['position'], territory: image['place'],
    after: keysIn(image['after']), continues: keysIn(image['continues']), aliases: image['aliases'], record,
  }) as Package['topics'][number]; // the columns of a topic
}

function statementOf(image: Image, codes: ReadonlyMap<string, string>, keys: ReadonlyMap<string, string>, definitions: ReadonlyMap<string, Property>): Package['statements'][number] {
  const numbers = { page: image['page'], line: image['line'], lineTo: image['line_to'] };
  const place = image['place'] === placeOf(said(numbers)) ? undefined : image['place'];
  return said({
    id: image['key'], document: codes.get(String(image['document_id'])), topic: keys.get(String(image['topic_id'])), property: image['property'], value: shortOf(image['value'] as Value, definitions.get(String(image['property']))), // the column has that shape
    asOf: image['as_of'], mark: image['mark'] === 'declared' ? undefined : image['mark'], original: image['original'], confidence: image['confidence'], quote: image['quote'], note: image['note'], place, ...numbers, part: image['part'], row: image['row_number'], column: image['column_number'],
  }) as Package['statements'][number]; // the columns of a statement
}

/** A value as short as it is read back the same; else whole. */
export function shortOf(value: Value, property: Property | undefined): ShortValue {
  const short = shortest(value);
  if (short === undefined || !property) return value;
  const back = readValue(property, short);
  return back && stable(back) === stable(value) ? short : value;
}

function shortest(value: Value): ShortValue | undefined {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    case 'topic':
      return value.topic;
    case 'list':
      return value.items;
    case 'flag':
      return value.flag;
    case 'none':
      return value.why;
    case 'date':
      return value.to === undefined ? value.from : `${value.from}/${value.to}`;
    case 'time':
      return value.to === undefined ? value.from : `${value.from}-${value.to}`;
  }
}
