import { createHash } from 'node:crypto';
import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import type { Value } from '../../../../kernel/statement.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no, type sources } from '../../contract.ts';
import type { Package } from '../../contract/packages-format.ts';
import { placeFor, type Place } from '../../rules.ts';
import { differenceOf, type Difference } from '../../rules/packages/difference.ts';
import { draftOf, propertiesNamed, type Draft, type Standing } from '../../rules/packages/draft.ts';
import { naturalKey, printOf, rowLists, stable, type Image } from '../../rules/packages/image.ts';
import { wrongInside, type KnownAround } from '../../rules/packages/inner.ts';
import type { Naming } from '../../rules/packages/shown.ts';
import { shownValue } from '../../rules/packages/value.ts';
import type { PackageTold, PackageWrong } from '../../rules/packages/wrong.ts';
import { findPackageByCode, packageTitles, type PackageRow } from '../../store/packages.ts';
import { arrowsFrom, broughtDocuments, keptAround, keptDocuments, leanedOn, saidElsewhere, unknownTerritories, type Named } from '../../store/packages-rows.ts';
import { planRecords, type RecordPlan } from './records.ts';
import { bringer } from './say.ts';

export type Ctx = Context<typeof sources>;

/** Everything that loading a package would do, without having done any of it. */
export interface PackagePlan {
  row: PackageRow;
  known: boolean;
  given: Package;
  difference: Difference;
  /** Identities of all its documents. */
  documents: string[];
  records: RecordPlan;
  naming: Naming;
  wrong: PackageWrong[];
  told: PackageTold[];
  /** Says whether what was shown is still what would be done. */
  seen: string;
}

/** @throws sources.package-taken when the code is that of a package out of the person's reach */
export async function planPackage(ctx: Ctx, given: Package, sha256: string, whose: Place): Promise<PackagePlan> {
  const before = await findPackageByCode(ctx.tx, given.id);
  if (before && !mayWrite(ctx.reach, before)) throw no('package-taken', { code: given.id });
  const row: PackageRow = { ...(before ?? { id: newId(ctx.now.getTime()), version: 1, ...placeFor(ctx.reach, whose) }), code: given.id, title: given.title, source: given.source ?? null };
  const named = namesOf(given, before?.id ?? null);
  const documents = await keptDocuments(ctx.tx, named);
  named.documentIds = documents.map(({ image }) => image.id);
  const standing: Standing = { documents, ...(await keptAround(ctx.tx, named)) };
  const titles = await packageTitles(ctx.tx, ctx.reach, packagesIn(standing));
  const packageName = (id: unknown): string => bringer(ctx.language, typeof id === 'string' ? titles.get(id) : undefined);
  const inside = wrongInside(given, await knownAround(ctx, standing, named, row.id));
  const draft = draftOf({ given, packageId: row.id, place: row, standing, reach: ctx.reach, packageName, mint: () => newId(ctx.now.getTime()) });
  const stays = before ? await stayingRows(ctx, (kept) => differenceOf(draft, standing, row.id, kept), before.id) : new Map<string, string>();
  const difference = differenceOf(draft, standing, row.id, new Set(stays.keys()));
  const records = await planRecords(ctx, given, before?.id);
  const told = [...draft.told, ...keptTopics(standing, stays), ...(await otherwise(ctx, given, row.id, difference, packageName)), ...(await unknownPlaces(ctx, given)), ...records.told];
  const wrong = [...inside, ...draft.wrong, ...records.wrong];
  return { row, known: before !== undefined, given, difference, documents: draft.wanted.documents.map(({ id }) => id), records, naming: namingOf(draft, standing), wrong, told, seen: seenOf(sha256, difference, records) };
}

function namingOf({ wanted }: Draft, standing: Standing): Naming {
  const topics = new Map([...standing.topics.map(({ image }) => image), ...wanted.topics].map((image) => [image.id, String(image['name'] ?? image['key'])]));
  const properties = new Map([...standing.properties.map(({ image }) => image), ...wanted.properties].map((image) => [String(image['key']), (image['definition'] as { name: string }).name])); // definitions have the shape Property
  return { topic: (id) => topics.get(String(id)), property: (key) => properties.get(String(key)) };
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

function namesOf(given: Package, packageId: string | null): Named {
  return {
    packageId,
    documents: unique(given.documents.flatMap(({ code, supersedes }) => (supersedes === undefined ? [code] : [code, supersedes]))),
    topics: unique([...given.topics.flatMap(({ key, partOf, after = [], continues = [] }) => [key, ...(partOf === undefined ? [] : [partOf]), ...after, ...continues]), ...given.statements.flatMap(({ topic, value }) => (typeof value === 'string' && value.length <= 200 ? [topic, value] : [topic]))]),
    properties: unique([...given.properties.flatMap((property) => [property.key, ...propertiesNamed(property)]), ...given.statements.map(({ property }) => property)]),
    documentIds: [],
    statements: unique(given.statements.map(({ id }) => id)),
    terms: unique(given.concepts.map(({ term }) => term)),
  };
}

const packagesIn = (standing: Standing): string[] => unique(rowLists.flatMap((list) => standing[list].flatMap(({ image }) => (typeof image['package_id'] === 'string' ? [image['package_id']] : []))));

async function knownAround(ctx: Ctx, standing: Standing, named: Named, packageId: string): Promise<KnownAround> {
  const others = standing.topics.filter(({ image }) => image['package_id'] !== packageId).map(({ image }) => String(image['key']));
  const arrows = Map.groupBy(await arrowsFrom(ctx.tx, others, named.documents), ({ arrow }) => arrow);
  const of = (arrow: 'partOf' | 'after' | 'continues' | 'supersedes') => new Map([...Map.groupBy(arrows.get(arrow) ?? [], ({ from }) => from)].map(([from, list]) => [from, list.map(({ to }) => to)] as const));
  return { topics: new Set(others), documents: new Set(standing.documents.map(({ image }) => String(image['code']))), partOf: of('partOf'), after: of('after'), continues: of('continues'), supersedes: of('supersedes') };
}

/** Rows that the package no longer says and that stay, since others lean on them: by identity, with their names. */
async function stayingRows(ctx: Ctx, difference: (stays: ReadonlySet<string>) => Difference, packageId: string): Promise<Map<string, string>> {
  const stays = new Map<string, string>();
  const brought = new Set(await broughtDocuments(ctx.tx, packageId));
  // What stays keeps what it hangs from, so the question is asked again until nothing more stays.
  for (;;) {
    const now = difference(new Set(stays.keys()));
    const gone = (list: keyof Difference): string[] => now[list].gone.map(({ id }) => id);
    for (const id of gone('documents')) if (!brought.has(id)) stays.set(id, '');
    const found = await leanedOn(ctx.tx, { topics: gone('topics'), documents: gone('documents'), properties: gone('properties') }, { documents: gone('documents'), properties: gone('properties'), topics: gone('topics'), statements: gone('statements'), concepts: gone('concepts') });
    const before = stays.size;
    for (const { id, label } of found) stays.set(id, label);
    if (stays.size === before) return stays;
  }
}

const keptTopics = (standing: Standing, stays: ReadonlyMap<string, string>): PackageTold[] =>
  standing.topics.flatMap(({ image }) => (stays.has(image.id) ? [{ list: 'topics' as const, label: String(image['key']), code: 'topic-kept' as const, details: { topic: stays.get(image.id) ?? '' } }] : []));

/** What other packages and people say otherwise of the same topics: told, never overwritten; the rules make the finding. */
async function otherwise(ctx: Ctx, given: Package, packageId: string, { statements, properties }: Difference, packageName: (id: unknown) => string): Promise<PackageTold[]> {
  const many = new Set([...given.properties, ...properties.created.map(({ definition }) => definition as { key: string; many?: boolean })].flatMap(({ key, many: several }) => (several ? [key] : []))); // images of properties hold definitions
  const fresh = [...statements.created, ...statements.changed.map(({ after }) => after)].filter(({ property }) => !many.has(String(property)));
  if (fresh.length === 0) return [];
  const ours = Map.groupBy(fresh, ({ topic_id, property }) => `${String(topic_id)} ${String(property)}`);
  const found = await saidElsewhere(ctx.tx, ctx.reach, packageId, unique(fresh.map(({ topic_id }) => String(topic_id))), unique(fresh.map(({ property }) => String(property))));
  const told = found.flatMap((other): PackageTold[] => {
    const differing = (ours.get(`${other.topic_id} ${other.property}`) ?? []).find((one) => sameDay(one['as_of'], other.as_of) && stable(one['value']) !== stable(other.value));
    if (!differing) return [];
    const shown = (value: unknown): string => shownValue(value as Value).slice(0, 120); // both were read by the shape Value when they entered
    return [{ list: 'statements', label: String(differing['key']), code: 'says-otherwise', details: { topic: other.topic, property: other.property, ours: shown(differing['value']), theirs: shown(other.value), by: packageName(other.package_id), where: [other.document, other.place].filter(Boolean).join(', ') } }];
  });
  return told.slice(0, 200);
}

const sameDay = (a: unknown, b: string | null): boolean => a === null || b === null || a === b;

async function unknownPlaces(ctx: Ctx, given: Package): Promise<PackageTold[]> {
  const codes = unique(given.topics.flatMap(({ territory }) => territory ?? []));
  if (codes.length === 0) return [];
  return (await unknownTerritories(ctx.tx, codes)).slice(0, 50).map((territory) => ({ list: 'topics', label: territory, code: 'territory-unknown', details: { territory } }));
}

/** Fingerprint of what would be done: identities that are minted anew each time are left out of it. */
function seenOf(sha256: string, difference: Difference, records: RecordPlan): string {
  const keys = (images: readonly Image[], list: keyof Difference): string[] => images.map((image) => naturalKey(list, image)).toSorted();
  const lists = rowLists.map((list) => {
    const { created, changed, unchanged, gone } = difference[list];
    // A document that is new has another identity in every preview, and so have the keys of what hangs from it.
    const minted = list === 'statements' || list === 'concepts' ? created.length : keys(created, list);
    return [minted, changed.map(({ before }) => printOf(list, before)).toSorted(), unchanged, keys(gone, list)];
  });
  return createHash('sha256').update(JSON.stringify([sha256, lists, records.toMake.map(({ id }) => id)])).digest('hex');
}
