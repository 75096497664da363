import { no } from '../../contract.ts';
import { wrongDay } from '../../rules/life/order.ts';
import { listSteps } from '../../store/life.ts';
import type { InstrumentRow } from '../../store/register.ts';
import { livedBy, stateIn, type Ctx } from './cycle.ts';
import { lastDated } from './step.ts';

/** A publication that is told by itself comes after the debates that led to it. @throws instruments.step-out-of-order */
export async function checkPublished(ctx: Pick<Ctx, 'tx' | 'today'>, row: Pick<InstrumentRow, 'id' | 'country' | 'kind'>, on: string): Promise<void> {
  const lived = await livedBy(ctx, row);
  const led = (await listSteps(ctx.tx, row.id)).filter(({ from, to }) => {
    const state = stateIn(lived.template, to);
    return from !== null && state !== undefined && !state.inForce && !state.end;
  });
  const wrong = wrongDay('Publicación', on, lastDated(lived, { state_on: null }, led), on);
  if (wrong) throw no(wrong.failure, wrong.details);
}
