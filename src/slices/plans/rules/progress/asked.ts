import type { Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../scheme.ts';

interface Carrier {
  id: string;
  kind: string;
  parentId: string | null;
  fields: Record<string, unknown>;
}

/** The elements somebody reports on, each with who answers for it as the matrix writes it. */
export function askedOf<E extends Carrier>(scheme: Scheme, elements: readonly E[]): { element: E; responsible: string }[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  return elements.flatMap((element) => (kindOf(scheme, element.kind)?.reports ? [{ element, responsible: responsibleOf(element, byId) }] : []));
}

/** Who answers for an element: who it names, else who the nearest element above names, because a target is its action's. Empty: nobody. */
export function responsibleOf(element: Carrier, byId: ReadonlyMap<string, Carrier>): string {
  for (let at: Carrier | undefined = element; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    const said = at.fields['responsable'];
    if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 300);
  }
  return '';
}
