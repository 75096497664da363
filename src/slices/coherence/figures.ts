import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure, FigureRecord } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { elementsOf } from '../plans/index.ts';
import { findUnit, listUnits } from '../territories/index.ts';
import { actions } from './actions.ts';
import { countsOf } from './actions/matrix.ts';
import { readGroup, type Scope } from './actions/scope.ts';
import { readTallies } from './actions/tallies.ts';
import { weave } from './actions/weave.ts';
import { isJoining, neighbourKind, relationBetween, verticalKind } from './rules.ts';
import { listTallies } from './store/tally.ts';

type About = Record<string, string>;

const named = (about: About, word: string): string => {
  const value = about[word];
  if (!value) throw no('input-wrong', { where: `about.${word}: falta este dato.` });
  return value;
};

/** Today reads the kept tallies; another day is counted from the links. */
const dayOf = (ctx: Context, asOf: string): string | undefined => (asOf === ctx.today ? undefined : asOf);

const after = ['coherence.link-proposed', 'coherence.link-accepted', 'coherence.link-rejected', 'coherence.link-contested', 'coherence.link-changed', 'coherence.link-withdrawn', 'coherence.links-loaded', 'plans.plan-approved', 'plans.element-added', 'plans.element-removed'];

async function linkageIn(ctx: Context, scope: Scope, lower: string, upper: string, asOf: string): Promise<Figure> {
  const figure = { name: 'coherence.linkage', unit: '%', asOf, records: `/coherencia/${lower}?par=${lower}:${upper}` };
  const [one, two] = [scope.governments.get(lower), scope.governments.get(upper)];
  const relation = one && two ? relationBetween(one, two, scope.borders.some(([a, b]) => a === lower && b === upper)) : undefined;
  if (!one || !two || !relation) return { ...figure, value: null, missing: 's/d', says: 'No hay dato: no forman un par.' };
  const pair = { kind: relation === 'coordina' ? neighbourKind : verticalKind(one, two), lower, upper };
  const plan = scope.plans.get(lower);
  const tally = await readTallies(ctx as never, scope, [pair], plan ? await listTallies(ctx.tx, [plan.id]) : []); // it reads, and records no fact of any contract
  const { linked, total, reason } = countsOf(scope, pair, tally(pair));
  if (linked === null || total === null) return { ...figure, value: null, missing: 's/d', says: `No hay dato: ${reason ?? 'sin plan'}.` };
  return { ...figure, value: (linked / total) * 100, of: { part: linked, whole: total }, says: 'Elementos (objetivos, políticas, metas y programas) con al menos un vínculo aceptado, sobre todos los del plan.' };
}

const groupOf = (ctx: Context, codes: readonly string[], asOf: string): Promise<Scope> => readGroup(ctx as never, codes, dayOf(ctx, asOf)); // as above

/** Linkage of the plan of one government to another's: `{ lower, upper }` are territory codes. */
const linkageFigure: FigureMaker<Context> = {
  name: 'coherence.linkage', title: 'Enlace con otro plan', counts: 'Qué parte del plan de un gobierno se enlaza con el plan de otro.', over: 'Los elementos de su plan vigente que cuentan para el índice, con los vínculos aceptados ese día.',
  operation: 'coherence.matrix', about: [{ subject: 'territories.unit', as: 'lower' }], parameters: [{ name: 'upper', means: 'Código del gobierno de arriba o vecino con cuyo plan se compara.' }], past: true, after,
  async calculate(ctx, about, asOf): Promise<Figure> {
    const [lower, upper] = [named(about, 'lower'), named(about, 'upper')];
    return linkageIn(ctx, await groupOf(ctx, [lower, upper], asOf), lower, upper, asOf);
  },
  async cases(ctx, about, asOf) {
    const lower = named(about, 'lower');
    const unit = await findUnit(ctx.tx, lower);
    if (!unit?.government) return [];
    const above = await governedAbove(ctx, unit.path);
    if (above.length === 0) return [];
    const scope = await groupOf(ctx, [lower, ...above], asOf);
    const cases = [];
    for (const upper of above.toReversed()) cases.push({ about: { ...about, upper }, title: `Enlace con ${scope.governments.get(upper)?.name ?? upper}`, figure: await linkageIn(ctx, scope, lower, upper, asOf) });
    return cases;
  },
  async records(ctx, about, asOf, { skip, limit }): Promise<FigureRecord[]> {
    const [lower, upper] = [named(about, 'lower'), named(about, 'upper')];
    const scope = await groupOf(ctx, [lower, upper], asOf);
    const [plan, toward] = [scope.plans.get(lower), scope.plans.get(upper)];
    if (!plan || !toward) return [];
    const { threads } = await weave(ctx as never, scope); // as above
    const joined = new Set(threads.filter(({ state, relation }) => state === 'accepted' && isJoining(relation)).flatMap((link) => {
      if (link.lower_plan === plan.id && link.upper_plan === toward.id) return [link.lower_identity];
      return link.relation === 'coordina' && link.upper_plan === plan.id && link.lower_plan === toward.id ? [link.upper_identity] : [];
    }));
    const own = (await elementsOf(ctx.tx, [plan])).filter(({ linkage }) => linkage);
    const rows = own.map((one) => ({ id: one.id, title: `${one.code} ${one.text}`, detail: null, href: `/planes/${plan.id}?elemento=${one.id}`, counted: joined.has(one.identity) }));
    return rows.toSorted((a, b) => Number(b.counted) - Number(a.counted)).slice(skip, skip + limit);
  },
};

const governedAbove = async (ctx: Context, path: readonly string[]): Promise<string[]> => {
  const units = await listUnits(ctx.tx, path);
  return units.flatMap(({ code, government }) => (government ? [code] : []));
};

const coverageOf = (ctx: Context, about: About, asOf: string) => actions.coverage(ctx as never, { elementId: named(about, 'elementId'), at: dayOf(ctx, asOf) }); // as above

/** Coverage of an element: `{ elementId }`. */
const coverageFigure: FigureMaker<Context> = {
  name: 'coherence.coverage', title: 'Cobertura de un elemento', counts: 'Qué parte de los gobiernos de abajo toma un elemento del plan.', over: 'Los gobiernos de abajo que tienen plan; los que no lo tienen no se cuentan.',
  operation: 'coherence.coverage', about: [{ subject: 'plans.element', as: 'elementId' }], past: true, after,
  async calculate(ctx, about, asOf): Promise<Figure> {
    const { territory, elements } = await coverageOf(ctx, about, asOf);
    const figure = { name: 'coherence.coverage', unit: '%', asOf, records: `/coherencia/${territory}` };
    const element = elements[0];
    if (!element || element.share === null) return { ...figure, value: null, missing: 's/d', says: 'Ningún gobierno de abajo tiene plan: no hay dato.' };
    const says = `Gobiernos de abajo con un vínculo aceptado, sobre los que tienen plan; ${element.withoutPlan} sin plan no se cuentan.`;
    return { ...figure, value: element.share * 100, of: { part: element.covered, whole: element.withPlan }, says };
  },
  async records(ctx, about, asOf, { skip, limit }): Promise<FigureRecord[]> {
    const { governments, elements } = await coverageOf(ctx, about, asOf);
    const taken = new Set(elements[0]?.cells.filter(({ state }) => state === 'accepted').map(({ territory }) => territory));
    const rows = elements[0] ? governments.filter(({ planId }) => planId !== null).map(({ code, name, levelName }) => ({ id: code, title: name, detail: levelName, href: `/coherencia/${code}`, counted: taken.has(code) })) : [];
    return rows.toSorted((a, b) => Number(b.counted) - Number(a.counted)).slice(skip, skip + limit);
  },
};

export const figures: FigureMaker<Context>[] = [linkageFigure, coverageFigure];
