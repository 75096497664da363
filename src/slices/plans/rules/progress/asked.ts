import type { Scheme } from '../../contract/scheme.ts';
import { programmedFor, targetOf } from './target.ts';

interface Carrier {
  id: string;
  kind: string;
  parentId: string | null;
  fields: Record<string, unknown>;
}

/**
 * The elements somebody reports on, each with who answers for it as the matrix writes it.
 * @param year leaves out what the plan says was not programmed for it: nobody owes a report of that, though it may be given
 */
export function askedOf<E extends Carrier>(scheme: Scheme, elements: readonly E[], year?: number): { element: E; responsible: string }[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  return elements.flatMap((element) => {
    const target = targetOf(scheme, element);
    const isAsked = target !== undefined && (year === undefined || programmedFor(target, year).missing !== 'np');
    return isAsked ? [{ element, responsible: responsibleOf(element, byId) }] : [];
  });
}

/** Who answers for an element: who it names, else who the nearest element above names, because a target is its action's. Empty: nobody. */
export function responsibleOf(element: Carrier, byId: ReadonlyMap<string, Carrier>): string {
  for (let at: Carrier | undefined = element; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    const said = at.fields['responsable'];
    if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 300);
  }
  return '';
}
