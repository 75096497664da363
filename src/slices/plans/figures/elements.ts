import type { FigureMaker } from '../../../kernel/extension.ts';
import type { Figure, FigureCase } from '../../../kernel/figure.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { kindOf } from '../rules/scheme.ts';
import { branches, branchKindOf, isTarget, isWork } from '../rules/views/work.ts';
import type { ElementRow } from '../store/element.ts';
import { planOn, type About, type PlanOn } from './plan.ts';

const after = ['plans.element-added', 'plans.element-changed', 'plans.element-removed', 'plans.elements-edited', 'plans.plan-imported', 'plans.import-undone', 'plans.plan-approved', 'plans.version-started'];
const subject = [{ subject: 'plans.plan', as: 'planId' }] as const;
const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What counts: `line` is the code of a strategic or a cross-cutting line. */
function counted({ scheme, elements = [] }: PlanOn, which: (kind: string) => boolean, line: string | undefined): ElementRow[] {
  const own = elements.filter(({ kind }) => which(kind));
  if (line === undefined) return own;
  const under = branches(elements, branchKindOf(scheme, elements));
  const ids = new Set(elements.filter(({ code }) => code === line).map(({ id }) => id));
  return own.filter((one) => ids.has(under.get(one.id) ?? '') || one.lines.includes(line));
}

/** The lines of a plan: the kind that carries its work, and the cross-cutting ones. */
function linesOf({ scheme, elements = [] }: PlanOn): ElementRow[] {
  const branch = branchKindOf(scheme, elements);
  return [...elements.filter(({ kind }) => kind === branch), ...elements.filter(({ kind }) => kind !== branch && kindOf(scheme, kind)?.transversal)];
}

interface Words {
  name: string;
  title: string;
  unit: string;
  one: string;
  counts: string;
  says: string;
  /** Whether the elements of a kind count. */
  which: (plan: PlanOn, about: About) => (kind: string) => boolean;
  parameters: FigureMaker<Context>['parameters'];
  cases: (plan: PlanOn, about: About) => { about: About; title?: string }[];
}

function maker({ name, title, unit, one, counts, says, which, parameters, cases }: Words): FigureMaker<Context> {
  const found = (plan: PlanOn, about: About): ElementRow[] => counted(plan, which(plan, about), about['line']);
  const figure = (plan: PlanOn, about: About, asOf: string): Figure => {
    const base = { name, unit, one, ...unitOf(plan, about), asOf, records: `/planes/${plan.plan.id}` };
    return plan.elements === undefined ? { ...base, value: null, missing: 's/d', says: 'El plan no había empezado ese día.' } : { ...base, value: found(plan, about).length, says };
  };
  return {
    name, title, counts, over: 'Los elementos de la versión del plan vigente ese día; si ninguna está aprobada, los del borrador.', operation: 'plans.tree', about: subject, parameters: parameters ?? [], past: true, after,
    calculate: async (ctx, about, asOf) => figure(await planOn(ctx, about, asOf), about, asOf),
    async cases(ctx, about, asOf): Promise<FigureCase[]> {
      const plan = await planOn(ctx, about, asOf);
      return cases(plan, about).flatMap((one) => { const made = figure(plan, one.about, asOf); return made.value === 0 ? [] : [{ ...one, figure: made }]; });
    },
    async records(ctx, about, asOf, { skip, limit }) {
      const plan = await planOn(ctx, about, asOf);
      return found(plan, about).slice(skip, skip + limit).map((one) => ({ id: one.id, title: `${one.code} ${one.text}`, detail: kindOf(plan.scheme, one.kind)?.name ?? one.kind, href: `/planes/${plan.plan.id}?elemento=${one.id}`, counted: true }));
    },
  };
}

/** A kind has its own words. */
function unitOf({ scheme }: PlanOn, { kind }: About): { unit?: string; one?: string } {
  const known = kind === undefined ? undefined : kindOf(scheme, kind);
  return known ? { unit: known.plural.toLocaleLowerCase('es'), one: known.name.toLocaleLowerCase('es') } : {};
}

/** Kinds that no other figure tells whole: of the only kind of action, or of target, its own figure does. */
function kindsApart({ scheme, elements = [] }: PlanOn): PlanOn['scheme']['kinds'] {
  const there = scheme.kinds.filter(({ id }) => elements.some(({ kind }) => kind === id));
  const alone = (is: (kind: string) => boolean): boolean => there.filter(({ id }) => is(id)).length === 1;
  return there.filter(({ id }) => !(isWork(scheme, id) && alone((kind) => isWork(scheme, kind))) && !(isTarget(scheme, id) && alone((kind) => isTarget(scheme, kind))));
}

/** All of them, and those of each line. */
const byLine = (what: string) => (plan: PlanOn, about: About) => {
  const lines = linesOf(plan);
  return [{ about }, ...(lines.length < 2 ? [] : lines.map(({ code, kind }) => ({ about: { ...about, line: code }, title: `${what} de ${(kindOf(plan.scheme, kind)?.name ?? kind).toLocaleLowerCase('es')} ${code}` })))];
};
const line = { name: 'line', means: 'Código de una línea, estratégica o transversal; sin él, de todas.' };

/** What a plan is made of, by kind and by line. */
export const elementFigures: FigureMaker<Context>[] = [
  maker({
    name: 'plans.elements', title: 'Elementos', unit: 'elementos', one: 'elemento', counts: 'Cuántos elementos de cada clase tiene un plan: líneas, objetivos, estrategias…', says: 'Elementos de esa clase en la versión vigente del plan.',
    which: (_plan, { kind }) => (one) => kind === undefined || one === kind,
    parameters: [{ name: 'kind', means: 'Clase de elemento, como la llama el esquema del plan (linea, objetivo, meta…); sin ella, todos.' }, line],
    cases: (plan, about) => kindsApart(plan).map(({ id, plural }) => ({ about: { ...about, kind: id }, title: opening(plural) })),
  }),
  maker({
    name: 'plans.actions', title: 'Acciones', unit: 'acciones', one: 'acción', counts: 'Cuántas acciones tiene un plan, en todo y por línea.', says: 'Elementos de los que se reporta ejecución (acciones, actividades, programas).',
    which: ({ scheme }) => (kind) => isWork(scheme, kind), parameters: [line], cases: byLine('Acciones'),
  }),
  maker({
    name: 'plans.targets', title: 'Metas', unit: 'metas', one: 'meta', counts: 'Cuántas metas tiene un plan, en todo y por línea.', says: 'Elementos de los que se reporta un valor.',
    which: ({ scheme }) => (kind) => isTarget(scheme, kind), parameters: [line], cases: byLine('Metas'),
  }),
];
