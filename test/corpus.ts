import type { Value } from '../src/kernel/statement.ts';
import type { Property } from '../src/slices/sources/contract/property.ts';
import type { Topic } from '../src/slices/sources/contract/topic.ts';
import type { Corpus, CorpusDocument, CorpusFigure, CorpusStatement, CorpusTopic, CorpusVocabulary, Found, NamedPlace, Rule } from '../src/slices/sources/rules/corpus.ts';
import { read } from '../src/slices/sources/rules/reading.ts';

/**
 * A value as short as it can be said, read by the kind of its property: `155`, `'2019-08-22'`, `'2019-08/2019-09'`,
 * `'08:30-09:00'`, `'yes'`, `['a', 'b']`, a topic's key; `'s/d'` and `'np'` are none of any kind. Or the value itself.
 */
export type ShortValue = number | string | readonly string[] | Value;

/** Document, topic, property and value; what else is known of it (place, mark, day) last. */
export type ShortStatement = readonly [document: string, topic: string, property: string, value: ShortValue, more?: Partial<Omit<CorpusStatement, 'document' | 'topic' | 'property' | 'value'>>];

/** What is judged, in short: names are keys, ids are made of them (`#key`), so that nobody takes one for the other. */
export interface ShortCorpus {
  asOf?: string;
  /** Codes alone, or what is known of each by its code; `supersedes` is a code. */
  documents?: readonly string[] | Readonly<Record<string, Partial<Omit<CorpusDocument, 'id'>>>>;
  topics: readonly Topic[];
  properties: readonly (Omit<Property, 'name'> & { name?: string })[];
  statements: readonly ShortStatement[];
  vocabulary?: Partial<CorpusVocabulary>;
  /** By folded name. */
  places?: Readonly<Record<string, readonly NamedPlace[]>>;
  /** `topic` is a key. */
  figures?: readonly CorpusFigure[];
}

/** Id of a topic or document of a short corpus, by its key. */
export const idOf = (key: string): string => `#${key}`;

/** A corpus for tests, from its short form. Documents that are only named by statements exist too. */
export function corpusOf({ asOf = '2024-06-30', documents = [], topics, properties, statements, vocabulary, places = {}, figures = [] }: ShortCorpus): Corpus {
  const known = new Map(properties.map((property) => [property.key, { name: property.key, ...property }]));
  const written: Readonly<Record<string, Partial<Omit<CorpusDocument, 'id'>>>> = isNames(documents) ? Object.fromEntries(documents.map((code) => [code, {}])) : documents;
  const codes = new Set([...Object.keys(written), ...statements.map(([code]) => code)]);
  return {
    asOf,
    documents: new Map([...codes].map((code) => [idOf(code), documentOf(code, written[code] ?? {})])),
    topics: new Map(topics.map((topic) => [idOf(topic.key), topicOf(topic)])),
    properties: known,
    statements: statements.map((said, at) => statementOf(said, at, known)),
    vocabulary: { ambiguous: [], groups: [], synonyms: [], reservations: [], ...vocabulary },
    places: new Map(Object.entries(places)),
    figures: figures.map((figure) => ({ ...figure, topic: idOf(figure.topic) })),
  };
}

/** What the rules find in a short corpus, each with the name of its rule and the key of its topic. */
export function judge(rules: readonly Rule[], corpus: ShortCorpus): (Found & { rule: string; about: string })[] {
  const reading = read(corpusOf(corpus));
  return rules.flatMap((rule) => rule.judge(reading).map((found) => ({ ...found, rule: rule.name, about: reading.topics.get(found.topic)?.key ?? found.topic })));
}

const isNames = (documents: NonNullable<ShortCorpus['documents']>): documents is readonly string[] => Array.isArray(documents);

const documentOf = (code: string, { supersedes, ...more }: Partial<Omit<CorpusDocument, 'id'>>): CorpusDocument => ({
  id: idOf(code), name: code, title: `Documento ${code}`, kind: 'informe', issuedOn: null, ...more, supersedes: supersedes ? idOf(supersedes) : null,
});

const topicOf = ({ key, kind, name, partOf, order, territory, after = [], continues = [], aliases = [], record }: Topic): CorpusTopic => ({
  id: idOf(key), key, kind, name: name ?? null, partOf: partOf ? idOf(partOf) : null, order: order ?? null, territory: territory ?? null,
  after: after.map(idOf), continues: continues.map(idOf), aliases, record: record ?? null,
});

function statementOf([document, topic, property, value, more]: ShortStatement, at: number, properties: ReadonlyMap<string, Property>): CorpusStatement {
  const kind = properties.get(property)?.value;
  if (!kind) throw new Error(`the property ${property} is not in this corpus`);
  return {
    id: `s${at + 1}`, asOf: null, mark: 'declared', original: null, confidence: null, note: null, quote: null,
    place: more?.line === undefined || more.line === null ? (more?.part ?? '') : `l. ${more.line}`, part: null, line: null, lineTo: null, row: null, column: null,
    ...more, document: idOf(document), topic: idOf(topic), property, value: valueOf(value, kind),
  };
}

/** A value from its short form. */
export function valueOf(value: ShortValue, kind: Property['value']): Value {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value !== 'string') return isItems(value) ? { kind: 'list', items: [...value] } : value;
  if (value === 's/d' || value === 'np') return { kind: 'none', why: value };
  const [from = '', to] = value.split(kind === 'time' ? '-' : '/');
  if (kind === 'date') return to ? { kind: 'date', from, to } : { kind: 'date', from };
  if (kind === 'time') return to ? { kind: 'time', from, to } : { kind: 'time', from };
  if (kind === 'flag') return { kind: 'flag', flag: value === 'yes' ? 'yes' : value === 'no' ? 'no' : 'partial' };
  if (kind === 'topic') return { kind: 'topic', topic: value };
  return { kind: 'text', text: value };
}

const isItems = (value: Exclude<ShortValue, number | string>): value is readonly string[] => Array.isArray(value);
