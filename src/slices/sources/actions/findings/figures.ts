import { nowhere } from '../../../../kernel/reach.ts';
import { system } from '../../../../platform/access/actor.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { CorpusFigure } from '../../rules/corpus.ts';
import { askedFigures } from '../../rules/register/asked.ts';
import type { WrittenCorpus } from '../../store/corpus.ts';
import { inSavepoint } from '../../store/savepoint.ts';

/** The same operation seen by the house: what is calculated for the register is calculated over everything. */
export const asHouse = <C extends Pick<Context, 'actor' | 'reach'>>(ctx: C): C => ({ ...ctx, actor: system('contraste de lo declarado'), reach: { ...nowhere, everything: true } });

/**
 * What the records say beside what documents declare. A figure that cannot be calculated (its record is gone, its
 * maker broke) stands beside nothing: that is no finding, and keeps nobody from saving.
 */
export async function calculatedBeside(ctx: Context, corpus: WrittenCorpus): Promise<CorpusFigure[]> {
  const asked = askedFigures(corpus.statements, corpus.topics, corpus.properties);
  const makers = new Map(ctx.house.slices.flatMap((slice) => slice.figures ?? []).map((maker) => [maker.name, maker]));
  const house = asHouse(ctx);
  const found: CorpusFigure[] = [];
  for (const { topic, property, name, about, asOf } of asked) {
    const maker = makers.get(name);
    if (!maker) continue;
    const { figure } = await inSavepoint(ctx.tx, () => maker.calculate(house, about, asOf ?? ctx.today)).then((made) => ({ figure: made }), () => ({ figure: undefined }));
    if (figure) found.push({ topic, property, value: figure.value, says: figure.says, href: figure.records ?? null });
  }
  return found;
}
