import { calendarFor, type CalendarData, type NamedDay } from '../../../../engine/deadline/index.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type norms } from '../../contract.ts';
import type { CalendarDay, DayInput } from '../../contract/deadlines/calendar.ts';
import { calendarData, changesNothing, dayChange, dayRemoval, packDays, touched, withChange, type DayChange, type DayRow, type TouchedDay } from '../../rules/deadlines/data.ts';
import { windowOf } from '../../rules/deadlines/window.ts';
import { countChange, findDay, insertCalendar, insertChange, listChanges, listDays, lockCalendar, raiseCalendar, saveDay, takeDays, updateCalendar, upsertDays, type CalendarRow } from '../../store/deadlines/calendar.ts';
import { countryOf, dataOf, placeNamed, type Ctx } from './law.ts';
import { recount } from './recount.ts';

type CalendarActions = Pick<Actions<typeof norms>, 'calendar' | 'saveDay' | 'removeDay' | 'previewDay' | 'loadCalendar' | 'changes'>;

export const calendarActions: CalendarActions = {
  async calendar(ctx, { country, territory = country, year }) {
    if (!territory) throw no('ask-a-place');
    const place = await placeNamed(ctx, territory);
    const whole = await dataOf(ctx, countryOf(territory));
    if (!whole) throw no('calendar-missing', { territory });
    const calendar = calendarFor(whole.data, territory);
    const stored = await listDays(ctx.tx, countryOf(territory));
    const days = calendar.year(year).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
    const { row: { version, weekend, years }, data } = whole;
    return {
      country: data.country, territory, name: place.name, zone: calendar.zone, version, year, weekend,
      complete: years.some((one) => one.year === year && one.complete && (one.territory ?? data.country) === data.country),
      years: years.map(({ year: number, complete, territory: of, source, verified }) => ({ year: number, complete, territory: of ?? null, source, verified })).toSorted((a, b) => a.year - b.year),
      days: days.map((day) => told(day, stored)),
    };
  },

  async saveDay(ctx, input) {
    await placeNamed(ctx, input.territory);
    const { row, days } = await openCalendar(ctx, countryOf(input.territory));
    const change = dayChange(days, input, newId(ctx.now.getTime()));
    const id = change.put[0]?.id ?? row.id;
    if (changesNothing(days, change)) return ctx.unchanged({ id, change: null, counted: 0, moved: 0, version: row.version });
    const answer = await carryOut(ctx, row, days, change, null);
    return ctx.record(factOf(row, answer), { id, ...toldAnswer(answer) });
  },

  async removeDay(ctx, { id, version, decree }) {
    const found = await findDay(ctx.tx, id);
    if (!found || found.removed) throw houseNo('not-found');
    const { row, days } = await openCalendar(ctx, found.country);
    const day = days.find((one) => one.id === id && !one.removed);
    if (!day) throw houseNo('not-found');
    if (day.version !== version) throw houseNo('version-changed', { current: { id, version: day.version, name: day.name, on: day.on } });
    const answer = await carryOut(ctx, row, days, dayRemoval(days, day), [decree.title, decree.date].filter(Boolean).join(', '));
    return ctx.record(factOf(row, answer), toldAnswer(answer));
  },

  async previewDay(ctx, { day, remove }) {
    const { country, change, days } = await previewed(ctx, day, remove);
    const whole = await dataOf(ctx, country);
    if (!whole) throw no('calendar-missing', { territory: country });
    const after = calendarData(whole.row, withChange(days, change));
    return recount(ctx, { ...affectedBy(whole.data, after, touched(days, change, null)), before: whole.data, after, reach: ctx.reach });
  },

  async loadCalendar(ctx, pack) {
    const astray = [...pack.days, ...pack.rules, ...pack.zones].find(({ territory }) => countryOf(territory) !== pack.country);
    if (astray) throw no('place-unknown', { code: astray.territory });
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const row = ctx.permit(await insertCalendar(ctx.tx, house, pack));
    const before = row.version === 0 ? null : calendarData(row, await listDays(ctx.tx, pack.country));
    const written = await updateCalendar(ctx.tx, row, pack);
    const counts = await upsertDays(ctx.tx, row, packDays(pack.days));
    if (!written && counts.created + counts.changed + counts.removed === 0) return ctx.unchanged({ ...counts, change: null, counted: 0, moved: 0, version: row.version });
    const version = await raiseCalendar(ctx.tx, row);
    const change = { id: newId(ctx.now.getTime()), country: pack.country, cause: 'pack' as const, days: [] as TouchedDay[], calendarVersion: version, account: ctx.actor.account, at: ctx.now };
    await insertChange(ctx.tx, row, change);
    const after = (await dataOf(ctx, pack.country))!.data; // its row is locked above
    const { counted, moved } = await recount(ctx, { country: pack.country, places: null, window: null, before, after, change });
    await countChange(ctx.tx, change.id, counted, moved);
    return ctx.record({ fact: 'norms.calendar-loaded', kind: 'calendar', on: row, data: { country: pack.country, ...counts, counted, moved, change: change.id } }, { ...counts, change: change.id, counted, moved, version });
  },

  changes: (ctx, input) => listChanges(ctx.tx, input),
};

interface CarriedOut {
  change: string;
  counted: number;
  moved: number;
  version: number;
  days: TouchedDay[];
}

/** Writes a change of days and counts again what is open where they hold. */
async function carryOut(ctx: Ctx, row: Permitted<CalendarRow>, days: readonly DayRow[], change: DayChange, decree: string | null): Promise<CarriedOut> {
  const told = touched(days, change, decree);
  for (const day of change.put) await saveDay(ctx.tx, row, day);
  if (change.take.length > 0) await takeDays(ctx.tx, row, change.take.map(({ id }) => id));
  const version = await raiseCalendar(ctx.tx, row);
  const id = newId(ctx.now.getTime());
  await insertChange(ctx.tx, row, { id, country: row.country, cause: 'day', days: told, calendarVersion: version, account: ctx.actor.account, at: ctx.now });
  const [before, after] = [calendarData(row, days), calendarData(row, withChange(days, change))];
  const { counted, moved } = await recount(ctx, { ...affectedBy(before, after, told), before, after, change: { id, cause: 'day', calendarVersion: version } });
  await countChange(ctx.tx, id, counted, moved);
  return { change: id, counted, moved, version, days: told };
}

const toldAnswer = ({ change, counted, moved, version }: CarriedOut) => ({ change, counted, moved, version });

const factOf = (row: Permitted<CalendarRow>, { change, counted, moved, days }: CarriedOut) => ({ fact: 'norms.calendar-changed' as const, kind: 'calendar', on: row, data: { country: row.country, days, counted, moved, change } });

/** The calendar of a country, held alone until the end, with its days. */
async function openCalendar(ctx: Ctx, country: string): Promise<{ row: Permitted<CalendarRow>; days: DayRow[] }> {
  const locked = await lockCalendar(ctx.tx, country, 'update');
  if (!locked) throw no('calendar-missing', { territory: country });
  return { row: ctx.permit(locked), days: await listDays(ctx.tx, country) };
}

async function previewed(ctx: Ctx, day: DayInput | undefined, remove: string | undefined): Promise<{ country: string; change: DayChange; days: DayRow[] }> {
  if (day) {
    await placeNamed(ctx, day.territory);
    const days = await listDays(ctx.tx, countryOf(day.territory));
    return { country: countryOf(day.territory), change: dayChange(days, day, newId(ctx.now.getTime())), days };
  }
  const found = remove ? await findDay(ctx.tx, remove) : undefined;
  if (!found || found.removed) throw houseNo('not-found');
  const days = await listDays(ctx.tx, found.country);
  return { country: found.country, change: dayRemoval(days, found), days };
}

/** Which clocks some changed days may move: those of their places, between the first and the last of them. */
const affectedBy = (before: CalendarData, after: CalendarData, days: readonly TouchedDay[]) => ({ country: after.country, places: [...new Set(days.map(({ territory }) => territory))], window: windowOf(before, after, days) });

function told(day: NamedDay, stored: readonly DayRow[]): CalendarDay {
  const row = stored.find((one) => !one.removed && one.on === day.on && one.place === day.territory && one.kind === day.kind);
  const proposed = 'toConfirm' in day;
  return {
    id: proposed ? null : (row?.id ?? null), version: proposed ? null : (row?.version ?? null), on: day.on, name: day.name, territory: day.territory, kind: day.kind, movedFrom: day.movedFrom ?? null,
    decree: day.decree ? { title: day.decree.title, date: day.decree.date ?? null, url: day.decree.url ?? null } : null,
    source: day.source ?? null, mark: day.mark ?? null, verified: !proposed && day.verified === true, edited: !proposed && row?.edited === true, toConfirm: proposed,
  };
}
