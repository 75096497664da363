import type { Context } from '../../platform/operation/context.ts';
import type { Subject } from '../../kernel/subject.ts';
import { answered, calendarOf, count, countryOf, placeNamed, termNamed } from './actions/deadlines/law.ts';
import { openClock as open, openDue, type ClockCtx, type NewClock } from './actions/deadlines/clock.ts';
import { toldDues } from './actions/deadlines/told.ts';
import type { DueItem } from './contract/deadlines/clock.ts';
import type { Deadline } from './contract/deadlines/count.ts';
import { listDuesOf, updateDue } from './store/deadlines/due.ts';

export type { NewClock };

/**
 * Starts a legal clock for a record of another slice, inside its command and with its authority. The caller leaves the
 * fact. `from`: ISO date, local date-time or instant; `owner`: institution. Throws what `norms.start-clock` says no with.
 */
export async function openClock(ctx: ClockCtx, ask: NewClock): Promise<{ id: string; version: number; dueAt: string; dueOn: string }> {
  const { id, version, dueAt, dueOn } = await open(ctx, ask);
  return { id, version, dueAt, dueOn };
}

/** Ends a clock: `met`, what was owed was done; `void`, it no longer holds. The caller leaves the fact. */
export async function closeClock(ctx: ClockCtx, clock: { id: string; version: number }, state: 'met' | 'void', why: string | null = null): Promise<number> {
  const row = await openDue(ctx, clock.id, clock.version);
  return updateDue(ctx.tx, { ...row, state, suspendedSince: null, changedAt: ctx.now, endedAt: ctx.now, endedWhy: why });
}

/** The clocks of a record, those that run first, by the day they end. The caller has permitted the record. */
export const dueOf = async (ctx: Pick<Context, 'tx' | 'now' | 'today'>, { kind, id }: Subject): Promise<DueItem[]> => toldDues(ctx, await listDuesOf(ctx.tx, kind, id));

/** When a term of the law would end, with its reasons; nothing is kept. */
export async function countTerm(ctx: Pick<Context, 'tx'>, ask: { term: string; from: string; territory: string }): Promise<Deadline> {
  const [place, term] = [await placeNamed(ctx, ask.territory), await termNamed(ctx, countryOf(ask.territory), ask.term)];
  const { calendar, version } = await calendarOf(ctx, ask.territory);
  return answered(count({ term, from: ask.from, calendar }), { term, place, from: ask.from, version });
}
