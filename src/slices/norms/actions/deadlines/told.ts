import type { Calendar, CalendarData } from '../../../../engine/deadline/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { listUnits } from '../../../territories/index.ts';
import type { DueItem } from '../../contract/deadlines/clock.ts';
import { calendarSaid } from '../../rules/deadlines/counted.ts';
import { daysLeft } from '../../rules/deadlines/due.ts';
import { placeOf } from '../../rules/deadlines/term.ts';
import type { ToldDue } from '../../store/deadlines/due.ts';
import { dataOf, type NamedPlace } from './law.ts';

type Reads = Pick<Context, 'tx' | 'now' | 'today'>;

/** The places of a list, by code. One that the catalogue no longer has is told by its code. */
export async function placesOf(ctx: Pick<Context, 'tx'>, codes: readonly string[]): Promise<(code: string) => NamedPlace> {
  const units = new Map((await listUnits(ctx.tx, [...new Set(codes)])).map((unit) => [unit.code, unit]));
  return (code) => {
    const unit = units.get(code);
    return unit ? { code, name: unit.name, levelName: unit.level_name, level: unit.rank } : { code, name: code, levelName: '', level: 0 };
  };
}

/** Calendars of the countries of a list, one for each place. */
async function calendarsOf(ctx: Reads, dues: readonly ToldDue[]): Promise<(due: ToldDue) => Calendar | undefined> {
  const data = new Map<string, CalendarData | null>();
  for (const country of new Set(dues.map((due) => due.country))) data.set(country, (await dataOf(ctx, country))?.data ?? null);
  const known = new Map<string, Calendar | undefined>();
  return ({ territory, also, country }) => {
    const key = [territory, ...also].join(' ');
    if (!known.has(key)) {
      const said = calendarSaid(data.get(country) ?? null, territory, also);
      known.set(key, 'value' in said ? said.value : undefined);
    }
    return known.get(key);
  };
}

/** Rows of clocks as people read them. */
export async function toldDues(ctx: Reads, dues: readonly ToldDue[]): Promise<DueItem[]> {
  if (dues.length === 0) return [];
  const place = await placesOf(ctx, dues.map(({ territory }) => territory));
  const calendar = await calendarsOf(ctx, dues);
  return dues.map((due) => told(due, place(due.territory), calendar(due), ctx));
}

function told(due: ToldDue, territory: NamedPlace, calendar: Calendar | undefined, { now, today }: Reads): DueItem {
  const { id, version, label, term, from, dueAt, dueOn, mostAt, mostOn, zone, state, suspendedSince, toConfirm, sequence } = due;
  const running = state === 'open' && suspendedSince === null;
  return {
    id, version, label, subject: { kind: due.subjectKind, id: due.subjectId }, term, termTitle: due.termTitle ?? term, article: placeOf(due.normName, due.articleNumber, due.articleLetter), unit: due.unit ?? '', verified: due.verified ?? false,
    territory, owner: due.owner === null ? null : { id: due.owner, name: due.ownerName ?? '' }, from, dueAt, dueOn, mostAt, mostOn, zone, state, late: running && due.endsAt < now, suspendedSince, toConfirm, sequence,
    moved: due.movedAt === null ? null : { before: due.movedBefore ?? '', after: due.movedAfter ?? '', at: due.movedAt.toISOString(), why: due.movedWhy ?? '' },
    left: running ? daysLeft(today, due.endsOn, due.unit ?? '', calendar) : null,
  };
}

