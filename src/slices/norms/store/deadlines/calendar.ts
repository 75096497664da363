import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { all, execute, json, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { CalendarChange, CalendarPack } from '../../contract/deadlines/calendar.ts';
import type { CalendarBase, DayRow, TouchedDay } from '../../rules/deadlines/data.ts';

export interface CalendarRow extends Owned, CalendarBase {}

const columns = sql`id, owner, territory, parties, visibility, version, country, zones, weekend, years, rules`;

export const findCalendar = (tx: Tx, country: string): Promise<CalendarRow | undefined> => maybe<CalendarRow>(tx, sql`select ${columns} from norms.calendar where country = ${country}`);

/** Clocks that start hold it `share`; whoever changes its days holds it alone, so that no clock is counted on days that go. */
export const lockCalendar = (tx: Tx, country: string, how: 'share' | 'update'): Promise<CalendarRow | undefined> =>
  maybe<CalendarRow>(tx, sql`select ${columns} from norms.calendar where country = ${country} ${how === 'share' ? sql`for share` : sql`for update`}`);

const dayColumns = sql`id, version, place, on_day as "on", name, kind, moved_from as "movedFrom", decree, source, mark, verified, edited, removed`;

/** Every dated day of a country, those taken away too. A few hundred. */
export const listDays = (tx: Tx, country: string): Promise<DayRow[]> => rows<DayRow>(tx, sql`select ${dayColumns} from norms.calendar_day where country = ${country} order by on_day, place`);

export const findDay = (tx: Tx, id: string): Promise<(DayRow & { country: string }) | undefined> => maybe<DayRow & { country: string }>(tx, sql`select country, ${dayColumns} from norms.calendar_day where id = ${id}`);

/** Makes the calendar of a country, if there is none; answers its row, locked. */
export async function insertCalendar(tx: Tx, house: Permitted<Owned>, pack: CalendarPack): Promise<CalendarRow> {
  await execute(tx, sql`insert into norms.calendar (owner, territory, parties, visibility, version, country, zones, weekend, years, rules)
    values (${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, 0, ${pack.country}, ${json(pack.zones)}::jsonb, ${pack.weekend}::int[], ${json(pack.years)}::jsonb, ${json(pack.rules)}::jsonb)
    on conflict (country) do nothing`);
  return one<CalendarRow>(tx, sql`select ${columns} from norms.calendar where country = ${pack.country} for update`);
}

/** Writes how a country counts; false when it says the same. */
export const updateCalendar = async (tx: Tx, row: Permitted<CalendarRow>, pack: CalendarPack): Promise<boolean> =>
  (await execute(tx, sql`update norms.calendar set zones = ${json(pack.zones)}::jsonb, weekend = ${pack.weekend}::int[], years = ${json(pack.years)}::jsonb, rules = ${json(pack.rules)}::jsonb
    where id = ${row.id} and (version = 0 or (zones, weekend, years, rules) is distinct from (${json(pack.zones)}::jsonb, ${pack.weekend}::int[], ${json(pack.years)}::jsonb, ${json(pack.rules)}::jsonb))`)) > 0;

export const raiseCalendar = async (tx: Tx, row: Permitted<CalendarRow>): Promise<number> =>
  (await one<{ version: number }>(tx, sql`update norms.calendar set version = version + 1 where id = ${row.id} returning version`)).version;

const said = sql`place, on_day, name, kind, moved_from, decree, source, mark, verified`;

/** The days of a pack: new, changed and no longer there. What a person wrote or took away stays as it is. */
export async function upsertDays(tx: Tx, row: Permitted<CalendarRow>, days: readonly object[]): Promise<{ created: number; changed: number; removed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into norms.calendar_day as d (owner, territory, parties, visibility, country, ${said})
    select ${row.owner}::uuid, ${row.territory}::text, ${row.parties}::text[], ${row.visibility}, ${row.country}, p.place, p."on", p.name, p.kind, p."movedFrom", p.decree, p.source, p.mark, p.verified
    from jsonb_to_recordset(${json(days)}::jsonb) as p (place text, "on" date, name text, kind text, "movedFrom" date, decree jsonb, source text, mark text, verified boolean)
    on conflict (country, place, on_day, kind) do update set name = excluded.name, moved_from = excluded.moved_from, decree = excluded.decree, source = excluded.source, mark = excluded.mark, verified = excluded.verified, version = d.version + 1
    where not d.edited and (d.name, d.moved_from, d.decree, d.source, d.mark, d.verified) is distinct from (excluded.name, excluded.moved_from, excluded.decree, excluded.source, excluded.mark, excluded.verified)
    returning d.version = 1 as created`);
  const removed = await execute(tx, sql`delete from norms.calendar_day d where d.country = ${row.country} and not d.edited
    and not exists (select 1 from jsonb_to_recordset(${json(days)}::jsonb) as p (place text, "on" date, kind text) where p.place = d.place and p."on" = d.on_day and p.kind = d.kind)`);
  const created = touched.filter((one) => one.created).length;
  return { created, changed: touched.length - created, removed };
}

/** Writes a day. `edited`: a person says it, and from here on it is theirs; else it is the pack's. */
export async function saveDay(tx: Tx, row: Permitted<CalendarRow>, day: DayRow): Promise<void> {
  await execute(tx, sql`insert into norms.calendar_day as d (id, owner, territory, parties, visibility, country, ${said}, edited)
    values (${day.id}, ${row.owner}::uuid, ${row.territory}::text, ${row.parties}::text[], ${row.visibility}, ${row.country}, ${day.place}, ${day.on}, ${day.name}, ${day.kind}, ${day.movedFrom}::date, ${json(day.decree)}::jsonb, ${day.source}, ${day.mark}::text, ${day.verified}, ${day.edited})
    on conflict (country, place, on_day, kind) do update set name = excluded.name, moved_from = excluded.moved_from, decree = excluded.decree, source = excluded.source, mark = excluded.mark, verified = excluded.verified, edited = excluded.edited, removed = false, version = d.version + 1`);
}

export const takeDays = (tx: Tx, _row: Permitted<CalendarRow>, ids: readonly string[]): Promise<number> =>
  execute(tx, sql`update norms.calendar_day set removed = true, edited = true, version = version + 1 where id = any(${[...ids]}::uuid[])`);

export interface ChangeRow {
  id: string;
  country: string;
  cause: 'day' | 'pack' | 'term';
  days: TouchedDay[];
  calendarVersion: number;
  account: string | null;
  at: Date;
}

export async function insertChange(tx: Tx, _row: Permitted<Owned>, change: ChangeRow): Promise<void> {
  await execute(tx, sql`insert into norms.calendar_change (id, country, cause, days, calendar_version, counted, moved, account, at)
    values (${change.id}, ${change.country}, ${change.cause}, ${json(change.days)}::jsonb, ${change.calendarVersion}, 0, 0, ${change.account}, ${change.at})`);
}

export const countChange = (tx: Tx, id: string, counted: number, moved: number): Promise<number> =>
  execute(tx, sql`update norms.calendar_change set counted = ${counted}, moved = ${moved} where id = ${id}`);

interface ListedChange extends Omit<CalendarChange, 'at'> {
  at: Date;
}

const changeShape = sql`id, country, cause, days, counted, moved, at`;
const toldChange = (row: ListedChange): CalendarChange => ({ ...row, at: row.at.toISOString() });

export async function findChange(tx: Tx, id: string): Promise<CalendarChange | undefined> {
  const row = await maybe<ListedChange>(tx, sql`select ${changeShape} from norms.calendar_change where id = ${id}`);
  return row && toldChange(row);
}

export async function listChanges(tx: Tx, ask: { country?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<ListedChange>(tx, sql`select ${changeShape} from norms.calendar_change c where ${all([
    ...(ask.country ? [sql`c.country = ${ask.country}`] : []),
    ...(after ? [sql`(c.at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ])} order by c.at desc, c.id desc limit ${ask.limit + 1}`);
  const page = toPage(found, ask.limit, (c) => [c.at.toISOString(), c.id]);
  return { ...page, items: page.items.map(toldChange) };
}

/** The countries that have a calendar, in order. */
export const listCountries = async (tx: Tx): Promise<string[]> => (await rows<{ country: string }>(tx, sql`select country from norms.calendar order by country`)).map(({ country }) => country);
