import { mayRead, mayWrite, type Owned, type Reach } from '../../../../kernel/reach.ts';
import type { Value } from '../../../../kernel/statement.ts';
import type { Package } from '../../contract/packages-format.ts';
import type { Property } from '../../contract/property.ts';
import { wrongStatement } from '../statements/accept.ts';
import { conceptKey, naturalKey, stable, type Image, type Kept, type RowList } from './image.ts';
import { readValue } from './value.ts';
import type { PackageTold, PackageWrong } from './wrong.ts';

/** Rows of the house that a package may touch or meet. */
export type Standing = Record<RowList, readonly Kept[]>;

export interface DraftAsk {
  given: Package;
  packageId: string;
  /** Whose what it brings is. */
  place: Omit<Owned, 'id' | 'version'>;
  standing: Standing;
  reach: Reach;
  /** Name of the package (or «una persona») that brought a row, by package id. */
  packageName(id: unknown): string;
  mint(): string;
}

/** Rows as the package wants them, with what is wrong and what should be told. */
export interface Draft {
  wanted: Record<RowList, Image[]>;
  wrong: PackageWrong[];
  told: PackageTold[];
}

type Rows = ReadonlyMap<string, Kept>;

/** Turns a package into rows: each gets the identity it has already, or a new one. What belongs to others is met, never overwritten. */
export function draftOf(ask: DraftAsk): Draft {
  const found = (list: RowList): Rows => new Map(ask.standing[list].map((kept) => [naturalKey(list, kept.image), kept]));
  const draft: Draft = { wanted: { documents: [], properties: [], topics: [], statements: [], concepts: [] }, wrong: [], told: [] };
  const documents = draftDocuments(ask, found('documents'), draft);
  const properties = draftProperties(ask, found('properties'), draft);
  const topics = draftTopics(ask, found('topics'), draft);
  draftStatements(ask, found('statements'), { documents, properties, topics }, draft);
  draftConcepts(ask, found('concepts'), documents, draft);
  return draft;
}

/** Owner, territory, parties and visibility of a row, for the question of authority. */
const owned = (image: Image): Owned => image as unknown as Owned; // every image has the columns of `whose`
const isOurs = (ask: DraftAsk, image: Image): boolean => image['package_id'] === ask.packageId;
const whoseOf = (ask: DraftAsk) => ({ owner: ask.place.owner, territory: ask.place.territory, parties: ask.place.parties, visibility: ask.place.visibility });

function draftDocuments(ask: DraftAsk, found: Rows, draft: Draft): Map<string, Image> {
  const ids = new Map(ask.given.documents.map(({ code }) => [code, found.get(code)?.image.id ?? ask.mint()]));
  const byCode = new Map<string, Image>();
  ask.given.documents.forEach((said, at) => {
    const kept = found.get(said.code)?.image;
    const seat = { list: 'documents' as const, at, label: said.code };
    if (kept && !mayRead(ask.reach, owned(kept))) return void draft.wrong.push({ ...seat, code: 'document-out', details: { document: said.code } });
    if (!kept && said.title === undefined) draft.wrong.push({ ...seat, code: 'document-untitled', details: { document: said.code } });
    const supersedes = said.supersedes === undefined ? undefined : (ids.get(said.supersedes) ?? found.get(said.supersedes)?.image.id);
    const base: Image = kept ?? { id: ids.get(said.code)!, ...whoseOf(ask), code: said.code, title: said.title ?? said.code, kind: 'otro', verified: false, package_id: ask.packageId }; // every listed code has an id
    const brought = base['package_id'] === null && mayWrite(ask.reach, owned(base)) ? ask.packageId : undefined;
    const image: Image = { ...base, ...defined({ package_id: brought, title: said.title, kind: said.kind, year: said.year ?? (base['year'] == null ? yearOf(said.issuedOn) : undefined), institution: said.institution, country: said.country, address: said.address, note: said.note, issued_on: said.issuedOn, period_from: said.from, period_to: said.to, supersedes, pages: said.pages, lines: said.lines }) };
    byCode.set(said.code, image);
    if (kept && !mayWrite(ask.reach, owned(kept)) && stable(image) !== stable(kept)) draft.wrong.push({ ...seat, code: 'document-others', details: { document: said.code } });
    draft.wanted.documents.push(image);
  });
  return byCode;
}

const yearOf = (date: string | undefined): number | undefined => (date === undefined ? undefined : Number(date.slice(0, 4)));
const defined = (words: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

function draftProperties(ask: DraftAsk, found: Rows, draft: Draft): Map<string, Property> {
  // A definition that the house has was read by its contract when it entered.
  // One of ours that the package no longer brings is no longer there to be used.
  const byKey = new Map([...found].flatMap(([key, { image }]) => (isOurs(ask, image) ? [] : [[key, image['definition'] as Property] as const])));
  const listed = new Set(ask.given.properties.map(({ key }) => key));
  ask.given.properties.forEach((said, at) => {
    for (const property of propertiesNamed(said)) if (!listed.has(property) && !byKey.has(property)) draft.wrong.push({ list: 'properties', at, label: said.key, code: 'property-unknown', details: { property } });
    const kept = found.get(said.key)?.image;
    if (kept && !isOurs(ask, kept)) {
      if (stable(kept['definition']) !== stable(said)) draft.wrong.push({ list: 'properties', at, label: said.key, code: 'property-differs', details: { property: said.key, by: ask.packageName(kept['package_id']) } });
      return;
    }
    byKey.set(said.key, said);
    draft.wanted.properties.push({ id: kept?.id ?? ask.mint(), ...whoseOf(ask), visibility: 'public', key: said.key, definition: said, package_id: ask.packageId });
  });
  return byKey;
}

/** Properties that one rests on: what it explains, the terms of a percentage, the list it counts. */
export const propertiesNamed = ({ of, share, counts }: Property): string[] => [of, share?.part, share?.of, counts?.list].filter((key) => key !== undefined);

function draftTopics(ask: DraftAsk, found: Rows, draft: Draft): Map<string, string> {
  const ids = new Map([...found].flatMap(([key, { image }]) => (isOurs(ask, image) ? [] : [[key, image.id] as const])));
  for (const { key } of ask.given.topics) if (!ids.has(key)) ids.set(key, found.get(key)?.image.id ?? ask.mint());
  const idOf = (key: string): string | undefined => ids.get(key); // an unknown one was told already
  ask.given.topics.forEach((said, at) => {
    const kept = found.get(said.key)?.image;
    const image: Image = {
      id: ids.get(said.key)!, ...whoseOf(ask), key: said.key, kind: said.kind, name: said.name ?? null, part_of: said.partOf === undefined ? null : (idOf(said.partOf) ?? null), position: said.order ?? null,
      place: said.territory ?? null, after: (said.after ?? []).flatMap((key) => idOf(key) ?? []), continues: (said.continues ?? []).flatMap((key) => idOf(key) ?? []), aliases: said.aliases ?? [],
      record_kind: said.record?.kind ?? null, record_id: said.record?.id ?? null, package_id: ask.packageId,
    }; // every listed key has an id
    if (!kept || isOurs(ask, kept)) draft.wanted.topics.push(image);
    else meetTopic(ask, draft, { list: 'topics', at, label: said.key }, kept, image);
  });
  for (const [key, { image }] of found) if (!mayRead(ask.reach, owned(image))) draft.wrong.push({ list: 'topics', label: key, code: 'topic-others', details: { topic: key } });
  return ids;
}

/** A topic that somebody else brought stays as it is; what this package says of it otherwise is told. */
function meetTopic(ask: DraftAsk, draft: Draft, seat: { list: 'topics'; at: number; label: string }, kept: Image, image: Image): void {
  const differing = (['kind', 'name', 'part_of', 'place', 'record_id'] as const).filter((column) => image[column] !== null && image[column] !== kept[column]);
  if (differing.length > 0) draft.told.push({ ...seat, code: 'topic-differs', details: { topic: String(kept['name'] ?? seat.label), by: ask.packageName(kept['package_id']) } });
}

interface Around {
  documents: ReadonlyMap<string, Image>;
  properties: ReadonlyMap<string, Property>;
  topics: ReadonlyMap<string, string>;
}

function draftStatements(ask: DraftAsk, found: Rows, around: Around, draft: Draft): void {
  ask.given.statements.forEach((said, at) => {
    const seat = { list: 'statements' as const, at, label: said.id };
    const document = around.documents.get(said.document);
    const topicId = around.topics.get(said.topic);
    const property = around.properties.get(said.property);
    if (!property) return void draft.wrong.push({ ...seat, code: 'property-unknown', details: { property: said.property } });
    if (!document || topicId === undefined) return; // told already, where references are looked at
    const value = readValue(property, said.value);
    if (!value) return void draft.wrong.push({ ...seat, code: 'value-unread', details: { value: typeof said.value === 'object' ? JSON.stringify(said.value).slice(0, 60) : String(said.value).slice(0, 60), property: property.name } });
    const mark = said.mark ?? ask.given.mark;
    const wrong = wrongStatement(property, value, { ...said, mark }, { name: said.document, pages: document['pages'] as number | null, lines: document['lines'] as number | null }); // columns of a document
    if (wrong) return void draft.wrong.push({ ...seat, ...wrong });
    const kept = found.get(`${document.id} ${said.id}`)?.image;
    if (kept && !isOurs(ask, kept)) return void draft.wrong.push({ ...seat, code: 'statement-others', details: { document: said.document, statement: said.id, by: ask.packageName(kept['package_id']) } });
    if (value.kind === 'topic' && !around.topics.has(value.topic)) draft.told.push({ ...seat, code: 'value-topic-unknown', details: { topic: value.topic } });
    draft.wanted.statements.push({
      id: kept?.id ?? ask.mint(), ...whoseOf(ask), key: said.id, document_id: document.id, topic_id: topicId, property: said.property, value: withUnit(value, property), as_of: said.asOf ?? null, mark,
      original: said.original ?? null, confidence: said.confidence ?? null, quote: said.quote ?? null, note: said.note ?? null, place: said.place ?? placeOf(said), page: said.page ?? null, line: said.line ?? null, line_to: said.lineTo ?? null,
      part: said.part ?? null, row_number: said.row ?? null, column_number: said.column ?? null, package_id: ask.packageId,
    });
  });
}

/** A number without its unit has the only one its property takes. */
const withUnit = (value: Value, property: Property): Value => (value.kind === 'number' && value.unit === undefined && property.unit !== undefined ? { ...value, unit: property.unit } : value);

/** The place in words, when only its numbers were said. */
export function placeOf({ page, line, lineTo }: { page?: number | undefined; line?: number | undefined; lineTo?: number | undefined }): string {
  const lines = line === undefined ? '' : lineTo === undefined || lineTo === line ? `l. ${line}` : `l. ${line}-${lineTo}`;
  return [page === undefined ? '' : `p. ${page}`, lines].filter(Boolean).join(', ');
}

function draftConcepts(ask: DraftAsk, found: Rows, documents: ReadonlyMap<string, Image>, draft: Draft): void {
  ask.given.concepts.forEach((said, at) => {
    const documentId = said.document === undefined ? null : documents.get(said.document)?.id;
    if (documentId === undefined) return; // told already
    const kept = found.get(conceptKey(said.kind, said.term, documentId))?.image;
    if (kept && !isOurs(ask, kept)) {
      if (kept['meaning'] !== said.meaning) draft.wrong.push({ list: 'concepts', at, label: said.term, code: 'concept-others', details: { term: said.term, by: ask.packageName(kept['package_id']) } });
      return;
    }
    draft.wanted.concepts.push({ id: kept?.id ?? ask.mint(), ...whoseOf(ask), kind: said.kind, term: said.term, meaning: said.meaning, document_id: documentId, place: said.place, source: said.source ?? null, mark: said.mark, package_id: ask.packageId });
  });
}
