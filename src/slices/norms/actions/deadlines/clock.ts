import { newId } from '../../../../kernel/id.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type Term } from '../../contract.ts';
import { lockCalendar } from '../../store/deadlines/calendar.ts';
import { dueExists, findDue, insertDue, lockDue, type DueRow } from '../../store/deadlines/due.ts';
import { findTerm } from '../../store/deadlines/term.ts';
import { calendarOf, count, countryOf, fingerprint, placeNamed, termNamed } from './law.ts';

export type ClockCtx = Pick<Context, 'tx' | 'now' | 'actor' | 'permit' | 'permitNew'>;

/** What a clock is started with. */
export interface NewClock {
  id?: string | undefined;
  term: string;
  from: string;
  territory: string;
  also?: readonly string[];
  label: string;
  subject?: Subject | undefined;
  owner: string | null;
  institutions?: readonly string[];
  accounts?: readonly string[];
  visibility?: 'own' | 'shared';
}

type Counts = Pick<DueRow, 'dueAt' | 'dueOn' | 'mostAt' | 'mostOn' | 'zone' | 'toConfirm' | 'calendarVersion' | 'stepsHash'>;

interface ToCount {
  term: Term;
  from: string;
  territory: string;
  also: readonly string[];
  suspensions: DueRow['suspensions'];
  extensions: readonly Term[];
}

/** Counts a clock on the calendar as it is, held so that no day changes meanwhile. */
async function counts(ctx: Pick<Context, 'tx'>, { term, from, territory, also, suspensions, extensions }: ToCount): Promise<Counts & { fromOn: string }> {
  const held = await lockCalendar(ctx.tx, countryOf(territory), 'share');
  const { calendar, version } = await calendarOf(ctx, territory, also, held);
  const counted = count({ term, from, calendar, suspensions, extensions });
  const { dueAt, dueOn, mostAt, mostOn, zone, toConfirm } = counted;
  return { dueAt, dueOn, mostAt: mostAt ?? null, mostOn: mostOn ?? null, zone, toConfirm, calendarVersion: version, stepsHash: fingerprint(counted), fromOn: counted.counted.from.slice(0, 10) };
}

/** Starts a clock: permits it, counts it, keeps it. The command that calls it leaves the fact. */
export async function openClock(ctx: ClockCtx, ask: NewClock): Promise<Permitted<DueRow>> {
  const country = countryOf(ask.territory);
  await placeNamed(ctx, ask.territory);
  for (const code of ask.also ?? []) await placeNamed(ctx, code);
  const term = await termNamed(ctx, country, ask.term);
  const [id, also, institutions] = [ask.id ?? newId(ctx.now.getTime()), [...(ask.also ?? [])], [...new Set(ask.institutions ?? [])]];
  if (await dueExists(ctx.tx, id)) throw houseNo('id-taken');
  const counted = await counts(ctx, { term, from: ask.from, territory: ask.territory, also, suspensions: [], extensions: [] });
  const row = ctx.permitNew<DueRow>({
    id, owner: ask.owner, territory: ask.territory, parties: institutions, visibility: ask.visibility ?? 'shared', version: 1, country, subjectKind: ask.subject?.kind ?? 'norms.due', subjectId: ask.subject?.id ?? id,
    term: term.code, label: ask.label, from: ask.from, also, accounts: [...new Set(ask.accounts ?? [])], institutions, state: 'open', ...counted, suspensions: [], suspendedSince: null, extensions: [], sequence: 0,
    startedAt: ctx.now, changedAt: ctx.now, endedAt: null, endedWhy: null,
  });
  await insertDue(ctx.tx, row);
  return row;
}

/** A clock about to be changed: its calendar is held first, as whoever changes days does, so that the two never wait for each other. */
export async function openDue(ctx: ClockCtx, id: string, version: number): Promise<Permitted<DueRow>> {
  const seen = await findDue(ctx.tx, id);
  if (seen) await lockCalendar(ctx.tx, seen.country, 'share');
  const row = ctx.permit(await lockDue(ctx.tx, id));
  if (row.version !== version) throw houseNo('version-changed', { current: { id, version: row.version, state: row.state, dueAt: row.dueAt, suspendedSince: row.suspendedSince } });
  if (row.state !== 'open') throw no('clock-ended', { label: row.label });
  return row;
}

/** Counts a clock again after a person changed what it rests on; its sequence grows when the date moves. */
export async function countedAgain(ctx: ClockCtx, row: Permitted<DueRow>): Promise<Permitted<DueRow>> {
  const term = await termNamed(ctx, row.country, row.term);
  const extensions: Term[] = [];
  for (const { term: code } of row.extensions) extensions.push(await termNamed(ctx, row.country, code));
  const { fromOn: _, ...counted } = await counts(ctx, { term, from: row.from, territory: row.territory, also: row.also, suspensions: row.suspensions, extensions });
  const moves = counted.dueAt !== row.dueAt || counted.mostAt !== row.mostAt;
  return { ...row, ...counted, sequence: row.sequence + (moves ? 1 : 0), changedAt: ctx.now };
}

export const termIn = (ctx: Pick<Context, 'tx'>, row: Pick<DueRow, 'country' | 'term'>): Promise<Term | undefined> => findTerm(ctx.tx, row.country, row.term);
