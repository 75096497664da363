import { dateIn } from '../../../../kernel/date.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { findInstitution, governmentOf } from '../../../institutions/index.ts';
import { no, type norms } from '../../contract.ts';
import { dayBefore, lastAt } from '../../rules/deadlines/due.ts';
import { updateDue, type DueRow } from '../../store/deadlines/due.ts';
import { insertMove } from '../../store/deadlines/moved.ts';
import { countedAgain, openClock, openDue } from './clock.ts';
import { extensionOf, termNamed, type Ctx } from './law.ts';

type ClockActions = Pick<Actions<typeof norms>, 'startClock' | 'stopClock' | 'suspendClock' | 'resumeClock' | 'extendClock'>;

export const clockActions: ClockActions = {
  async startClock(ctx, input) {
    for (const id of [...input.institutions, ...(input.owner ? [input.owner] : [])]) if (!(await findInstitution(ctx.tx, id))) throw no('institution-unknown');
    const row = await openClock(ctx, { ...input, owner: input.owner ?? (await ownerOf(ctx, input.territory)) });
    const { id, version, dueAt, term, territory, subjectKind, subjectId } = row;
    return ctx.record({ fact: 'norms.clock-started', kind: 'due', on: row, data: { term, territory, dueAt, subject: { kind: subjectKind, id: subjectId } } }, { id, version, dueAt });
  },

  async stopClock(ctx, { id, version, state, on, why }) {
    const row = await openDue(ctx, id, version);
    const endedAt = on === undefined ? ctx.now : new Date(`${on}T12:00:00Z`);
    const saved = await updateDue(ctx.tx, { ...row, state, endedAt, endedWhy: why ?? null, suspendedSince: null, sequence: row.sequence, changedAt: ctx.now });
    return ctx.record({ fact: 'norms.clock-stopped', kind: 'due', on: row, data: { state, dueAt: row.dueAt }, happenedAt: endedAt, ...(why ? { why } : {}) }, { id, version: saved });
  },

  async suspendClock(ctx, { id, version, from, to, why }) {
    const row = await openDue(ctx, id, version);
    if (row.suspendedSince !== null) throw no('clock-suspended', { since: row.suspendedSince });
    if (from < row.fromOn || from > (row.mostOn ?? row.dueOn) || (to !== undefined && to < from)) throw no('suspension-outside', { from: row.fromOn, to: row.mostOn ?? row.dueOn });
    if (row.suspensions.some((known) => known.from <= (to ?? from) && from <= known.to)) throw no('suspension-twice');
    // Until somebody says when it ends, the date stays as it was: what is not known is not counted.
    const next = to === undefined ? { ...row, suspendedSince: from, suspensions: row.suspensions, changedAt: ctx.now } : await countedAgain(ctx, { ...row, suspensions: [...row.suspensions, { from, to, why }] });
    const saved = await updateDue(ctx.tx, next);
    if (lastAt(next) !== lastAt(row)) await insertMove(ctx.tx, next, { cause: 'suspended', why, before: lastAt(row), account: ctx.actor.account, at: ctx.now });
    return ctx.record({ fact: 'norms.clock-suspended', kind: 'due', on: row, data: { from, to: to ?? null, before: row.dueAt, after: next.dueAt }, why }, { id, version: saved, dueAt: next.dueAt });
  },

  async resumeClock(ctx, { id, version, on }) {
    const row = await openDue(ctx, id, version);
    if (row.suspendedSince === null) throw no('clock-running');
    if (on <= row.suspendedSince) throw no('resumed-before', { since: row.suspendedSince });
    const suspensions = [...row.suspensions, { from: row.suspendedSince, to: dayBefore(on) }];
    const next = await countedAgain(ctx, { ...row, suspensions, suspendedSince: null });
    const saved = await updateDue(ctx.tx, next);
    if (lastAt(next) !== lastAt(row)) await insertMove(ctx.tx, next, { cause: 'resumed', why: '', before: lastAt(row), account: ctx.actor.account, at: ctx.now });
    return ctx.record({ fact: 'norms.clock-resumed', kind: 'due', on: row, data: { on, before: row.dueAt, after: next.dueAt } }, { id, version: saved, dueAt: next.dueAt });
  },

  async extendClock(ctx, { id, version, why }) {
    const row = await openDue(ctx, id, version);
    const extension = await extensionOf(ctx, await termNamed(ctx, row.country, row.term));
    if (row.extensions.length > 0) throw no('extension-used', { term: extension.title });
    if (row.suspendedSince !== null) throw no('clock-suspended', { since: row.suspendedSince });
    if (dateIn(row.zone, ctx.now) > (row.mostOn ?? row.dueOn)) throw no('extension-late', { on: row.mostOn ?? row.dueOn });
    const next: Permitted<DueRow> = await countedAgain(ctx, { ...row, extensions: [{ term: extension.code, why }] });
    const saved = await updateDue(ctx.tx, next);
    await insertMove(ctx.tx, next, { cause: 'extended', why, before: lastAt(row), account: ctx.actor.account, at: ctx.now });
    return ctx.record({ fact: 'norms.clock-extended', kind: 'due', on: row, data: { term: extension.code, before: row.dueAt, after: next.dueAt }, why }, { id, version: saved, dueAt: next.dueAt });
  },
};

/** Whose clock it is when nobody says: the only institution of who starts it, else the government of the place where it may. */
async function ownerOf(ctx: Ctx, territory: string): Promise<string | null> {
  if (ctx.reach.institutions.length === 1) return ctx.reach.institutions[0] ?? null;
  return (await governmentOf(ctx.tx, territory))?.id ?? null;
}
