import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import { undone } from '../../rules/life/effects.ts';
import { lockInstrument, updateInstrument } from '../../store/register.ts';
import { deleteStep, listSteps, stampMove } from '../../store/life.ts';
import { endClocks } from './clocks.ts';
import type { Ctx } from './cycle.ts';

/** Takes back the last step: the instrument is as before it, except for what somebody changed since. A version it sealed stays sealed. */
export async function undoStep(ctx: Ctx, { id, version, step, why }: { id: string; version: number; step: string; why: string }) {
  const row = ctx.permit(await lockInstrument(ctx.tx, id));
  if (row.version !== version) throw houseNo('version-changed', { current: { id, version: row.version, state: row.state, stateOn: row.state_on } });
  const steps = await listSteps(ctx.tx, id);
  const last = steps.at(-1);
  if (!last) throw no('step-none');
  if (last.id !== step) throw no('step-not-last');
  if (last.from === null) throw no('step-not-undone');
  const { clocks = [], ...changed } = last.changed;
  const next = { ...row, ...undone(row, changed), state: last.from };
  await endClocks(ctx, row, {}, 'void', clocks);
  const saved = await updateInstrument(ctx.tx, next);
  await deleteStep(ctx.tx, row, step);
  await stampMove(ctx.tx, row, steps.at(-2)?.recordedAt ?? null);
  const data = { step, transition: last.transition, from: last.to, to: last.from, on: last.on };
  return ctx.record({ fact: 'instruments.step-undone', kind: 'instrument', on: next, data, why }, { id, version: saved, state: next.state });
}
