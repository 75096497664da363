import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { planStanding, type PlanStanding } from './for-progress.ts';

const standingOf = async (ctx: Context, about: Record<string, string>, asOf: string): Promise<{ planId: string; standing: PlanStanding }> => {
  const { planId } = about;
  if (!planId || !/^[0-9a-f-]{36}$/i.test(planId)) throw no('input-wrong', { where: 'about.planId: falta el plan.' });
  const standing = await planStanding(ctx, planId, asOf);
  if (!standing) throw no('not-found');
  return { planId, standing };
};

/** Actions of a plan done whole, of those programmed: `{ planId }`. */
const execution: FigureMaker<Context> = {
  name: 'plans.execution',
  async calculate(ctx, about, asOf): Promise<Figure> {
    const { planId, standing: { executed, execution: { withData } } } = await standingOf(ctx, about, asOf);
    const figure = { name: 'plans.execution', unit: '%', asOf, records: `/planes/${planId}/avance` };
    if (executed.whole === 0 || withData === 0) return { ...figure, value: null, missing: 's/d', of: executed, says: 'Nadie ha reportado todavía el avance de una acción.' };
    return { ...figure, value: (executed.part / executed.whole) * 100, of: executed, says: `Acciones ejecutadas por completo, sobre las programadas. Con dato: ${withData} de ${executed.whole}.` };
  },
};

/** How much of its targets a plan has achieved: `{ planId }`. */
const achievement: FigureMaker<Context> = {
  name: 'plans.achievement',
  async calculate(ctx, about, asOf): Promise<Figure> {
    const { planId, standing: { achievement: rolled } } = await standingOf(ctx, about, asOf);
    const figure = { name: 'plans.achievement', unit: '%', asOf, records: `/planes/${planId}/avance`, of: { part: rolled.withData, whole: rolled.of } };
    if (rolled.achieved === null) return { ...figure, value: null, missing: rolled.missing ?? 's/d', says: 'Ninguna meta tiene un logro que se pueda calcular.' };
    return { ...figure, value: rolled.achieved * 100, says: 'Promedio del logro de las metas según su peso; lo que pasa de 100 % cuenta 100. «De» dice cuántas tienen dato.' };
  },
};

export const figures: FigureMaker<Context>[] = [execution, achievement];
