import type { Scheme } from '../../contract/scheme.ts';
import { missingOf } from '../completeness.ts';
import { kindOf } from '../scheme.ts';

interface Carrier {
  id: string;
  kind: string;
  parentId: string | null;
  fields: Record<string, unknown>;
}

/** Share of the matrix that is filled in: of the data that each kind needs, those that say something. */
export function filledOf(scheme: Scheme, elements: readonly Carrier[]): { part: number; whole: number } {
  const known = new Set(scheme.fields.map(({ id }) => id));
  let [whole, missing] = [0, 0];
  for (const element of elements) {
    const needs = (kindOf(scheme, element.kind)?.needs ?? []).filter((id) => known.has(id)).length;
    if (needs === 0) continue;
    whole += needs;
    missing += missingOf(scheme, element).length;
  }
  return { part: whole - missing, whole };
}

/** What a plan is read by, first to last: where it has no lines, its strategies or its objectives are what people ask about. */
const readBy = ['linea', 'estrategia', 'componente', 'objetivo', 'ambito', 'propuesta'];

/** The lines of a plan: the cross-cutting ones, and the elements of the first of those kinds under which somebody reports. */
export function linesOf<E extends Carrier>(scheme: Scheme, elements: readonly E[], reported: ReadonlyMap<string, unknown>): { element: E; crossCutting: boolean }[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const above = new Set<string>();
  for (const id of reported.keys()) for (let up = byId.get(id)?.parentId ?? null; up !== null && !above.has(up); up = byId.get(up)?.parentId ?? null) above.add(up);
  const kind = readBy.find((word) => elements.some((element) => element.kind === word && above.has(element.id)));
  return elements.flatMap((element) => {
    const crossCutting = kindOf(scheme, element.kind)?.transversal ?? false;
    return crossCutting || element.kind === kind ? [{ element, crossCutting }] : [];
  });
}
