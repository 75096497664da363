import { operationName } from '../../../../kernel/contract.ts';
import { mayRead, nowhere, type Owned, type Reach } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';

function reachFor(ctx: Pick<Context, 'actor' | 'house'>, operation: string): Reach | undefined {
  const given = reachOf(ctx.actor, operation, 'query');
  if (given) return given;
  const isPublic = ctx.house.slices.some(({ contract }) => Object.entries(contract.operations).some(([key, { audience }]) => audience === 'public' && operationName(contract.name, key) === operation));
  return isPublic ? { ...nowhere, memberships: ctx.actor.memberships } : undefined;
}

/**
 * The running question as the person would ask it by another operation: a figure over plans reaches as far as their
 * leave to list plans, not as their leave to see figures. Undefined when they may not ask that at all.
 */
export function readerOf<C extends Context>(ctx: C, operation: string): C | undefined {
  const reach = reachFor(ctx, operation);
  if (!reach) return undefined;
  const seen = <R extends Owned>(row: R | undefined): R => {
    if (!row || !mayRead(reach, row)) throw houseNo('not-found');
    return row;
  };
  return { ...ctx, reach, permit: (row) => ctx.permit(seen(row)), permitRead: (row) => ctx.permitRead(seen(row)) };
}

/** As `readerOf`, once for each operation: what two figures read of one subject is then read once. */
export function readers<C extends Context>(ctx: C): (operation: string) => C | undefined {
  const known = new Map<string, C | undefined>();
  return (operation) => {
    if (!known.has(operation)) known.set(operation, readerOf(ctx, operation));
    return known.get(operation);
  };
}
