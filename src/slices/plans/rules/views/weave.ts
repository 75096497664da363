import { fold } from '../../../../kernel/text.ts';
import type { Scheme } from '../../contract/scheme.ts';
import type { Weave } from '../../contract/weave.ts';
import { kindOf } from '../scheme.ts';
import { inTreeOrder } from '../tree.ts';
import { jointWorkOf } from './joint-work.ts';
import { dateOf } from './dated.ts';
import { placesOf, type NamedUnit } from './places.ts';
import { above, branches, branchKindOf, isTarget, isWork, listOf, numberOf, textOf, type Woven } from './work.ts';

/** A plan seen across: pure counting over one version's elements. */
export function weaveOf(scheme: Scheme, elements: readonly Woven[], units: readonly NamedUnit[]): Omit<Weave, 'version'> {
  const work = elements.filter((e) => isWork(scheme, e.kind));
  const branch = branchKindOf(scheme, elements);
  const cross = elements.filter((e) => kindOf(scheme, e.kind)?.transversal);
  const { places, unplaced } = placesOf(work, units);
  const dated = work.map((e) => dateOf(e));
  const { objectives, adrift } = objectivesOf(scheme, elements);
  const named = elements.filter((e) => isWork(scheme, e.kind) || isTarget(scheme, e.kind) || e.kind === branch || isObjective(e) || kindOf(scheme, e.kind)?.transversal);
  return {
    elements: named.map(({ id, code, kind, text }) => ({ id, code, kind, text })),
    branch: branch ?? null,
    actions: work.length,
    lines: linesOf(scheme, elements, branch, cross),
    cross: cross.map((line) => ({ id: line.id, ids: work.filter((e) => e.lines.includes(line.code)).map((e) => e.id) })),
    unwoven: cross.length === 0 ? [] : work.filter((e) => e.lines.length === 0).map((e) => e.id),
    route: choicesOf(scheme, work, 'etapa_ruta', (items, unsaid) => ({ stages: items, unsaid })),
    spheres: choicesOf(scheme, work, 'esfera', (items, unsaid) => ({ items, unsaid })),
    origins: originsOf(work),
    articulation: jointWorkOf(work),
    places,
    unplaced,
    calendar: dated.filter(({ from, to }) => from !== null || to !== null).sort((a, b) => (a.from ?? a.to ?? '').localeCompare(b.from ?? b.to ?? '')),
    undated: dated.filter(({ from, to }) => from === null && to === null).map(({ id }) => id),
    objectives,
    adrift,
  };
}

/** Each strategic line: what it declares beside what stands under it, and where its actions meet the cross-cutting lines. */
function linesOf(scheme: Scheme, elements: readonly Woven[], branch: string | undefined, cross: readonly Woven[]): Weave['lines'] {
  const under = Map.groupBy(elements, ((at) => (e: Woven) => at.get(e.id))(branches(elements, branch)));
  return elements.filter((e) => e.kind === branch).map((line) => {
    const own = under.get(line.id) ?? [];
    const actions = own.filter((e) => isWork(scheme, e.kind));
    const cells = cross.map((c) => ({ cross: c.id, ids: actions.filter((e) => e.lines.includes(c.code)).map((e) => e.id) })).filter(({ ids }) => ids.length > 0);
    return { id: line.id, declared: { actions: numberOf(line, 'declara_acciones') ?? null, targets: numberOf(line, 'declara_metas') ?? null }, loaded: { actions: actions.length, targets: own.filter((e) => isTarget(scheme, e.kind)).length }, cells };
  });
}

/** The actions by each choice of a field that the scheme gives to some kind of work; null where it gives it to none. */
function choicesOf<R>(scheme: Scheme, work: readonly Woven[], id: string, make: (items: { id: string; label: string; ids: string[] }[], unsaid: string[]) => R): R | null {
  const field = scheme.fields.find((f) => f.id === id);
  if (!field?.choices || !field.kinds.some((kind) => isWork(scheme, kind))) return null;
  const carriers = work.filter((e) => field.kinds.includes(e.kind));
  const items = field.choices.map((choice) => ({ id: choice.id, label: choice.label, ids: carriers.filter((e) => listOf(e, id).includes(choice.id)).map((e) => e.id) }));
  const said = new Set(items.flatMap((item) => item.ids));
  return make(items, carriers.filter((e) => !said.has(e.id)).map((e) => e.id));
}

/** Actions that say where they come from, by origin: those inherited from an earlier plan or administration. */
function originsOf(work: readonly Woven[]): Weave['origins'] {
  const groups = new Map<string, { origin: string; ids: string[] }>();
  for (const element of work) {
    const origin = textOf(element, 'origen');
    if (origin === undefined) continue;
    const group = groups.get(fold(origin)) ?? { origin, ids: [] };
    group.ids.push(element.id);
    groups.set(fold(origin), group);
  }
  return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length || a.origin.localeCompare(b.origin, 'es'));
}

const isObjective = ({ kind }: Pick<Woven, 'kind'>): boolean => kind === 'objetivo';

/** The objectives as a tree with what hangs from each, however far below; what hangs from none is adrift. */
function objectivesOf(scheme: Scheme, elements: readonly Woven[]): Pick<Weave, 'objectives' | 'adrift'> {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const counts = new Map<string, { actions: number; targets: number }>();
  const adrift: string[] = [];
  for (const element of elements) {
    const key = isWork(scheme, element.kind) ? 'actions' : isTarget(scheme, element.kind) ? 'targets' : undefined;
    if (!key) continue;
    const objectives = [...above(byId, element)].filter(isObjective);
    if (objectives.length === 0 && key === 'actions') adrift.push(element.id);
    for (const { id } of objectives) {
      const count = counts.get(id) ?? { actions: 0, targets: 0 };
      count[key] += 1;
      counts.set(id, count);
    }
  }
  const all = inTreeOrder(elements).ordered.filter(isObjective);
  const objectives = all.map((element) => {
    const up = [...above(byId, element)].filter(isObjective);
    return { id: element.id, parentId: up[0]?.id ?? null, depth: up.length, ...(counts.get(element.id) ?? { actions: 0, targets: 0 }), inferred: all.length === 1 ? adrift.length : 0 };
  });
  return { objectives, adrift };
}
