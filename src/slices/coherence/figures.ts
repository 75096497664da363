import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { actions } from './actions.ts';

const named = (about: Record<string, string>, word: string): string => {
  const value = about[word];
  if (!value) throw no('input-wrong', { where: `about.${word}: falta este dato.` });
  return value;
};

/** Today reads the kept tallies; another day is counted from the links. */
const dayOf = (ctx: Context, asOf: string): string | undefined => (asOf === ctx.today ? undefined : asOf);

/** Linkage of the plan of one government to another's: `{ lower, upper }` are territory codes. */
const linkageFigure: FigureMaker<Context> = {
  name: 'coherence.linkage',
  async calculate(ctx, about, asOf): Promise<Figure> {
    const [lower, upper] = [named(about, 'lower'), named(about, 'upper')];
    const { pairs } = await actions.matrix(ctx, { territory: lower, at: dayOf(ctx, asOf) });
    const pair = pairs.find((one) => one.lower === lower && one.upper === upper);
    const records = `/coherencia/${lower}?par=${lower}:${upper}`;
    const figure = { name: 'coherence.linkage', unit: '%', asOf, records };
    if (!pair || pair.linked === null || pair.total === null) return { ...figure, value: null, missing: 's/d', says: `No hay dato: ${pair?.reason ?? 'no forman un par'}.` };
    const says = 'Elementos (objetivos, políticas, metas y programas) con al menos un vínculo aceptado, sobre todos los del plan.';
    return { ...figure, value: (pair.linked / pair.total) * 100, of: { part: pair.linked, whole: pair.total }, says };
  },
};

/** Coverage of an element: `{ elementId }`. */
const coverageFigure: FigureMaker<Context> = {
  name: 'coherence.coverage',
  async calculate(ctx, about, asOf): Promise<Figure> {
    const { territory, elements } = await actions.coverage(ctx, { elementId: named(about, 'elementId'), at: dayOf(ctx, asOf) });
    const figure = { name: 'coherence.coverage', unit: '%', asOf, records: `/coherencia/${territory}` };
    const element = elements[0];
    if (!element || element.share === null) return { ...figure, value: null, missing: 's/d', says: 'Ningún gobierno de abajo tiene plan: no hay dato.' };
    const says = `Gobiernos de abajo con un vínculo aceptado, sobre los que tienen plan; ${element.withoutPlan} sin plan no se cuentan.`;
    return { ...figure, value: element.share * 100, of: { part: element.covered, whole: element.withPlan }, says };
  },
};

export const figures: FigureMaker<Context>[] = [linkageFigure, coverageFigure];
