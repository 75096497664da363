import type { FigureMaker } from '../../../kernel/extension.ts';
import type { Figure, FigureRecord } from '../../../kernel/figure.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { no } from '../../../platform/operation/words.ts';
import { ownersSeen, watchedPlan } from '../actions/progress/access.ts';
import { boardOf } from '../actions/progress/board.ts';
import type { Ctx } from '../actions/plan.ts';
import { planStanding, type PlanStanding } from '../for-progress.ts';
import { lackingMoney } from '../rules/views/money.ts';
import { isWork } from '../rules/views/work.ts';
import { countDueReports, listDueReports, type WhichReports } from '../store/figures.ts';
import { listResources } from '../store/views/resource.ts';
import { once, planOf, planOn, type About } from './plan.ts';

const about = [{ subject: 'plans.plan', as: 'planId' }] as const;
const said = ['plans.progress-reported', 'plans.progress-accepted', 'plans.progress-returned', 'plans.reports-imported', 'plans.reports-undone'];

async function standingOf(ctx: Context, asked: About, asOf: string): Promise<{ planId: string; standing: PlanStanding }> {
  const { planId } = asked;
  if (!planId || !/^[0-9a-f-]{36}$/i.test(planId)) throw no('input-wrong', { where: 'about.planId: falta el plan.' });
  const standing = await once(ctx, `standing ${planId} ${asOf}`, () => planStanding(ctx, planId, asOf));
  if (!standing) throw no('not-found');
  return { planId, standing };
}

/** The elements on which somebody reports, with whether each counts. */
async function standingRecords(ctx: Context, asked: About, asOf: string, reports: 'execution' | 'value', counts: (one: { counted: number | null; withData: number }) => boolean): Promise<FigureRecord[]> {
  const { planId } = await standingOf(ctx, asked, asOf); // who may not look at how it goes is told so here
  const plan = await planOf(ctx, asked);
  const board = await boardOf(ctx as Ctx, plan, { at: null, until: asOf === ctx.today ? null : { day: asOf, zone: ctx.zone } }); // it only reads
  const rows = board.elements.flatMap((one): FigureRecord[] => {
    const standing = board.targets.get(one.id)?.reports === reports ? board.standings.get(one.id) : undefined;
    return standing && standing.of > 0 ? [{ id: one.id, title: `${one.code} ${one.text}`, detail: null, href: `/planes/${planId}/avance?elemento=${one.id}`, counted: counts(standing) }] : [];
  });
  return rows.toSorted((a, b) => Number(b.counted) - Number(a.counted));
}

/** Actions of a plan done whole, of those programmed: `{ planId }`. */
const execution: FigureMaker<Context> = {
  name: 'plans.execution', title: 'Acciones ejecutadas por completo', counts: 'Cuántas acciones de un plan están ejecutadas por completo.', over: 'Las acciones programadas de la versión vigente, por lo que reportó su responsable hasta ese día.',
  operation: 'plans.progress', about, past: true, after: said,
  async calculate(ctx, asked, asOf): Promise<Figure> {
    const { planId, standing: { executed, execution: { withData } } } = await standingOf(ctx, asked, asOf);
    const figure = { name: 'plans.execution', unit: '%', asOf, records: `/planes/${planId}/avance` };
    if (executed.whole === 0 || withData === 0) return { ...figure, value: null, missing: 's/d', of: executed, says: 'Nadie ha reportado todavía el avance de una acción.' };
    return { ...figure, value: (executed.part / executed.whole) * 100, of: executed, says: `Acciones ejecutadas por completo, sobre las programadas. Con dato: ${withData} de ${executed.whole}.` };
  },
  records: async (ctx, asked, asOf, { skip, limit }) => (await standingRecords(ctx, asked, asOf, 'execution', ({ counted }) => counted === 1)).slice(skip, skip + limit),
};

/** How much of its targets a plan has achieved: `{ planId }`. */
const achievement: FigureMaker<Context> = {
  name: 'plans.achievement', title: 'Logro de las metas', counts: 'Cuánto de sus metas ha logrado un plan, en promedio según su peso.', over: 'Las metas programadas de la versión vigente que tienen dato hasta ese día.',
  operation: 'plans.progress', about, past: true, after: said,
  async calculate(ctx, asked, asOf): Promise<Figure> {
    const { planId, standing: { achievement: rolled } } = await standingOf(ctx, asked, asOf);
    const figure = { name: 'plans.achievement', unit: '%', asOf, records: `/planes/${planId}/avance`, of: { part: rolled.withData, whole: rolled.of } };
    if (rolled.achieved === null) return { ...figure, value: null, missing: rolled.missing ?? 's/d', says: 'Ninguna meta tiene un logro que se pueda calcular.' };
    return { ...figure, value: rolled.achieved * 100, says: 'Promedio del logro de las metas según su peso; lo que pasa de 100 % cuenta 100. «De» dice cuántas tienen dato.' };
  },
  records: async (ctx, asked, asOf, { skip, limit }) => (await standingRecords(ctx, asked, asOf, 'value', ({ withData }) => withData > 0)).slice(skip, skip + limit),
};

async function reportsOf(ctx: Context, asked: About, asOf: string): Promise<WhichReports> {
  const plan = await planOf(ctx, asked);
  return { planId: plan.id, by: asOf, zone: ctx.zone, owners: ownersSeen(ctx as Ctx, await watchedPlan(ctx as Ctx, plan.id)) }; // both only read
}

/** Reports that somebody sent, of those due: `{ planId }`. */
const reported: FigureMaker<Context> = {
  name: 'plans.reported', title: 'Reportes entregados', counts: 'Cuántos reportes de avance de un plan se entregaron.', over: 'Los reportes pedidos cuyo plazo venció hasta ese día, sin los devueltos.',
  operation: 'plans.reports', about, past: true, after: [...said, 'plans.period-opened', 'plans.period-reopened'],
  async calculate(ctx, asked, asOf): Promise<Figure> {
    const which = await reportsOf(ctx, asked, asOf);
    const of = await countDueReports(ctx.tx, which);
    const figure = { name: 'plans.reported', unit: 'reportes', one: 'reporte', asOf, records: `/planes/${which.planId}/reportes` };
    if (of.whole === 0) return { ...figure, value: null, missing: 's/d', says: 'Hasta ese día no venció el plazo de ningún reporte.' };
    return { ...figure, value: of.part, of, says: 'Reportes entregados y no devueltos, sobre los que debían entregarse hasta ese día.' };
  },
  records: async (ctx, asked, asOf, page) =>
    (await listDueReports(ctx.tx, await reportsOf(ctx, asked, asOf), page)).map((one) => ({ id: one.id, title: `${one.code} ${one.text}`, detail: one.period, href: `/reportar/${one.id}`, counted: one.said })),
};

const noPast = 'Los recursos no guardan qué día se registraron: solo se puede calcular hoy.';

async function fundedOf(ctx: Context, asked: About) {
  const { plan, scheme, elements = [] } = await planOn(ctx, asked, ctx.today);
  const lacking = new Set(lackingMoney(scheme, elements, await listResources(ctx.tx, { planId: plan.id, upTo: plan.sealed_version ?? plan.head_version })).map(({ id }) => id));
  return { plan, works: elements.filter(({ kind }) => isWork(scheme, kind)).map((one) => ({ ...one, funded: !lacking.has(one.id) })) };
}

/** Actions that have money, of all: `{ planId }`. */
const funded: FigureMaker<Context> = {
  name: 'plans.funded', title: 'Presupuesto cubierto', counts: 'Cuántas acciones de un plan tienen dinero asignado, gastado o declarado.', over: 'Las acciones de la versión vigente; lo que solo se pidió no cuenta.',
  operation: 'plans.money', about, past: noPast, after: ['plans.resource-saved', 'plans.resource-removed', 'plans.resources-imported', 'plans.resources-undone', 'plans.elements-edited'],
  async calculate(ctx, asked, asOf): Promise<Figure> {
    const { plan, works } = await fundedOf(ctx, asked);
    const figure = { name: 'plans.funded', unit: 'acciones', one: 'acción', asOf, records: `/planes/${plan.id}` };
    if (asOf !== ctx.today) return { ...figure, value: null, missing: 's/d', says: noPast };
    if (works.length === 0) return { ...figure, value: null, missing: 's/d', says: 'El plan no tiene acciones.' };
    const part = works.filter((one) => one.funded).length;
    return { ...figure, value: part, of: { part, whole: works.length }, says: 'Acciones con dinero asignado, gastado o declarado, sobre todas las del plan.' };
  },
  async records(ctx, asked, _asOf, { skip, limit }) {
    const { plan, works } = await fundedOf(ctx, asked);
    return works.toSorted((a, b) => Number(b.funded) - Number(a.funded)).slice(skip, skip + limit).map((one) => ({ id: one.id, title: `${one.code} ${one.text}`, detail: null, href: `/planes/${plan.id}?elemento=${one.id}`, counted: one.funded }));
  },
};

/** How a plan goes. */
export const progressFigures: FigureMaker<Context>[] = [execution, achievement, reported, funded];
