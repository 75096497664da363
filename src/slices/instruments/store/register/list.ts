import { countCap, readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { pageByTerritory } from '../../../../platform/db/by-territory.ts';
import { bestByWords, highest, pageByWords, type ByWords } from '../../../../platform/db/by-words.ts';
import { all, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Checked } from '../../rules/register/sound.ts';
import { instrumentColumns, type ReadInstrument } from '../register.ts';
import { cycleStates, endsBetween, inForceOn, mayBeUnknown, ownCycle } from './force.ts';

export interface InstrumentFilter {
  q?: string | undefined;
  country?: string | undefined;
  /** It and all below. */
  territory?: string | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  matter?: string | undefined;
  group?: string | undefined;
  /** An institution that takes part, or that holds it. */
  party?: string | undefined;
  model?: string | undefined;
  models?: boolean | undefined;
  /** How its force stands on `day`. */
  force?: 'yes' | 'no' | 'unknown' | undefined;
  /** It ends between `day` and this day. */
  endsBy?: string | undefined;
  day: string;
}

export interface ListedInstrument extends ReadInstrument {
  folded: string;
  kindTitle: string | null;
  normative: boolean | null;
  kindVerified: boolean | null;
  stateTitle: string | null;
  tone: 'none' | 'way' | 'done' | 'still' | null;
  territoryName: string | null;
  level: string | null;
  ownerName: string | null;
}

/** Words asked for; beyond so many nobody is more exact. */
const asked = (q: string | undefined): string[] => fold(q ?? '').split(' ').filter(Boolean).slice(0, 8);
/** Every word, in any order; folded words hold no % and no _. */
const saysAll = (folded: Sql, words: readonly string[]): Sql => all(words.map((word) => sql`${folded} like ${`%${word}%`}`));

/** A page of instruments within reach, by title. */
export async function listInstruments(tx: Tx, reach: Reach, filter: InstrumentFilter & { after?: string | undefined; limit: number }): Promise<{ items: ListedInstrument[]; next: string | null }> {
  const [words, after] = [asked(filter.q), readCursor(filter.after)];
  const chosen = words.length > 0 ? pageByWords(titled(reach, filter, words, filter.limit + 1), after) : choose(reach, filter, after);
  const found = await listed(tx, chosen);
  return toPage(found, filter.limit, (row) => [row.folded, row.id]);
}

/** Instruments that a query of `id` chooses, with the names of what they point to, by title. */
const listed = (tx: Tx, chosen: Sql): Promise<ListedInstrument[]> => rows<ListedInstrument>(tx, sql`
    select ${instrumentColumns}, i.folded, d.title as "kindTitle", d.normative, d.verified as "kindVerified", s.title as "stateTitle", s.tone, u.name as "territoryName", u.level, o.name as "ownerName"
    from (${chosen}) c join instruments.instrument i on i.id = c.id
    left join instruments.kind d on d.country = i.country and d.code = i.kind
    left join lateral (select w.s ->> 'title' as title, w.s ->> 'tone' as tone from ${cycleStates} w where (w.country, w.kind, w.state, w.cycle, w.version) = (i.country, i.kind, i.state, ${ownCycle}) limit 1) s on true
    left join territories.unit u on u.code = i.territory
    left join institutions.institution o on o.id = i.owner
    order by i.folded, i.id`);

export const findListed = async (tx: Tx, id: string): Promise<ListedInstrument | undefined> => (await listed(tx, sql`select i.id from instruments.instrument i where i.id = ${id}`))[0];

/** Those of some instruments that a reader may look at, and those that amend one of them. */
export const listRelated = (tx: Tx, reach: Reach, ids: readonly string[], amended: string): Promise<ListedInstrument[]> =>
  listed(tx, sql`select i.id from instruments.instrument i where (i.id = any(${ids}::uuid[]) or i.amends = ${amended}) and ${visible(reach, 'i')} limit 200`);

/** How many there are, up to the cap. */
export async function countInstruments(tx: Tx, reach: Reach, filter: InstrumentFilter): Promise<{ value: number; capped: boolean }> {
  const words = asked(filter.q);
  const where = [...conditions(reach, filter), ...(filter.territory ? [below(filter.territory)] : []), ...(words.length > 0 ? [saysAll(sql`i.folded`, words)] : [])];
  const { n } = await one<{ n: number }>(tx, sql`select count(*) as n from (select 1 from instruments.instrument i where ${all(where)} limit ${sql.lit(countCap + 1)}) c`);
  return { value: Math.min(n, countCap), capped: n > countCap };
}

function choose(reach: Reach, filter: InstrumentFilter & { limit: number }, after: (string | number | null)[] | undefined): Sql {
  const [where, limit] = [conditions(reach, filter), filter.limit + 1];
  if (filter.territory) return pageByTerritory({ table: 'instruments.instrument', alias: 'i', code: filter.territory, where, limit }, after);
  if (after) where.push(sql`(i.folded, i.id) > (${after[0]}, ${after[1]}::uuid)`);
  return sql`select i.id from instruments.instrument i where ${all(where)} order by i.folded, i.id limit ${sql.lit(limit)}`;
}

const below = (territory: string): Sql => sql`i.territory ^@ ${territory}`;

function conditions(reach: Reach, filter: InstrumentFilter): Sql[] {
  const { country, kind, state, matter, group, party, model, models, force, endsBy, day } = filter;
  return [
    visible(reach, 'i'),
    ...(country ? [sql`i.country = ${country}`] : []),
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(state ? [sql`i.state = ${state}`] : []),
    ...(matter ? [sql`i.matters @> array[${matter}]::text[]`] : []),
    ...(group ? [sql`i.groups @> array[${group}]::text[]`] : []),
    ...(party ? [sql`i.id = any(array(select h.id from instruments.instrument h where h.owner = ${party} union select p.instrument from instruments.party p where p.institution = ${party}))`] : []),
    ...(model ? [sql`i.model = ${model}`] : []),
    ...(models === undefined ? [] : [models ? sql`i.is_model` : sql`not i.is_model`]),
    ...(force ? [forceIs(force, day)] : []),
    // A year ends on its last day: what ends in 2026 is due by 31 December.
    ...(endsBy ? [endsBetween(day, endsBy)] : []),
  ];
}

const forceIs = (force: NonNullable<InstrumentFilter['force']>, day: string): Sql =>
  force === 'unknown' ? sql`${mayBeUnknown(day)} and (${inForceOn(day)}) is null` : force === 'yes' ? sql`(${inForceOn(day)}) is true` : sql`(${inForceOn(day)}) is false`;

const titled = (reach: Reach, filter: InstrumentFilter, words: readonly string[], limit: number): ByWords => ({
  table: 'instruments.instrument', alias: 'i', order: 'folded', indexed: true, limit,
  where: [...conditions(reach, filter), ...(filter.territory ? [below(filter.territory)] : [])],
  words: (alias) => saysAll(sql.ref(`${alias}.folded`), words),
});

/** The few instruments that a text means best, with where they are. */
export function searchInstruments(tx: Tx, reach: Reach, q: string, limit: number, day: string): Promise<{ id: string; title: string; number: string | null; kindTitle: string | null; territory: string | null; territoryName: string | null }[]> {
  const words = fold(q);
  const begun = sql`select i.id, i.folded as name, 1 as rank from instruments.instrument i
    where i.folded >= ${words} and i.folded < ${`${words}${highest}`} and ${visible(reach, 'i')} order by i.folded, i.id limit ${sql.lit(limit)}`;
  return rows(tx, sql`select i.id, i.title, i.number, d.title as "kindTitle", i.territory, u.name as "territoryName" from (${bestByWords(titled(reach, { day }, asked(q), limit), words, begun)}) b
    join instruments.instrument i on i.id = b.id left join instruments.kind d on d.country = i.country and d.code = i.kind left join territories.unit u on u.code = i.territory order by b.rank, b.name, b.id`);
}

export interface ActsWanted {
  country: string;
  /** Territories and all below them; absent: the whole country. */
  territoryPrefixes?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
}

/** Every act within reach of a country or of some territories, in one query: for boards. Models are none. */
export const listActs = (tx: Tx, reach: Reach, { country, territoryPrefixes, kinds }: ActsWanted): Promise<ReadInstrument[]> =>
  rows<ReadInstrument>(tx, sql`select ${instrumentColumns} from instruments.instrument i where ${all([
    sql`i.country = ${country} and not i.is_model`,
    visible(reach, 'i'),
    ...(territoryPrefixes ? [sql`i.territory ^@ any(${territoryPrefixes}::text[])`] : []),
    ...(kinds ? [sql`i.kind = any(${kinds}::text[])`] : []),
  ])} order by i.territory, i.folded, i.id`);

/** Instruments within reach whose state binds, with what rules ask of them. */
export const listBinding = (tx: Tx, reach: Reach, { instrument, ending, unpublished }: { instrument?: string | undefined; ending?: boolean; unpublished?: boolean }): Promise<Checked[]> =>
  rows<Checked>(tx, sql`select i.id, i.owner, i.territory, i.parties, i.visibility, i.title, i.force_to, i.published_on, k.title as "kindTitle", w.s ->> 'title' as "stateTitle", k.normative
    from instruments.kind k join ${cycleStates} w on w.country = k.country and w.kind = k.code and w.s ->> 'inForce' = 'true'
    join instruments.instrument i on i.country = w.country and i.kind = w.kind and i.state = w.state and (${ownCycle}) = (w.cycle, w.version)
    where ${all([
      sql`not i.is_model`,
      visible(reach, 'i'),
      ...(instrument ? [sql`i.id = ${instrument}`] : []),
      ...(ending ? [sql`i.force_to is not null`] : []),
      ...(unpublished ? [sql`k.normative and i.published_on is null`] : []),
    ])} order by i.id`);
