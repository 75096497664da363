import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type sources } from '../contract.ts';

export const figuresActions: Pick<Actions<typeof sources>, 'figure'> = {
  async figure(ctx, { name, about, asOf }) {
    const maker = ctx.house.slices.flatMap((slice) => slice.figures ?? []).find((figure) => figure.name === name);
    if (!maker) throw no('figure-unknown', { name });
    return maker.calculate(ctx as never, about, asOf ?? ctx.today); // makers take any slice's context: they read, and never record
  },
};
