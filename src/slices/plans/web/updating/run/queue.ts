import type { UpdatedElement, UpdateDecision } from '../../../contract/updating/decision.ts';
import { isMissing } from '../../../rules/updating/decision.ts';

/** What the address of an updating holds: the branch, which elements, and the one on the screen (its identity). */
export type UpdatingViewKey = 'rama' | 'ver' | 'elemento';

/** Which elements of the version in force are on the list. */
export type Which = 'missing' | 'odd' | 'all' | UpdateDecision;

export const whichOf = (asked: string | undefined): Which => (['missing', 'odd', 'all', 'keep', 'modify', 'complement', 'remove'] as const).find((which) => which === asked) ?? 'missing';

export function isShown(which: Which, element: UpdatedElement): boolean {
  if (which === 'all') return true;
  if (which === 'missing') return isMissing(element);
  return which === 'odd' ? element.odd !== null : element.decision === which;
}

/** An element with all that hangs from it in the version in force, itself first. */
export function branchFrom(elements: readonly UpdatedElement[], identity: string): UpdatedElement[] {
  const inside = new Set([identity]);
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const e of elements) if (e.parentIdentity !== null && inside.has(e.parentIdentity)) inside.add(e.identity);
  }
  return elements.filter((e) => inside.has(e.identity));
}

export interface Branch {
  root: UpdatedElement;
  elements: UpdatedElement[];
  done: number;
}

/** The branches of the version in force, in its order, with how much of each is decided. */
export function branchesOf(elements: readonly UpdatedElement[]): Branch[] {
  const byIdentity = new Map(elements.map((e) => [e.identity, e]));
  return [...Map.groupBy(elements, (e) => e.branch)].flatMap(([identity, list]) => {
    const root = byIdentity.get(identity);
    return root ? [{ root, elements: list, done: list.filter((e) => !isMissing(e)).length }] : [];
  });
}

/** The one after (or before) an element on a list, going round; undefined on an empty list. When it is no longer on the list: the one at its place in the whole plan. */
export function neighbour(list: readonly UpdatedElement[], all: readonly UpdatedElement[], identity: string, step: 1 | -1): UpdatedElement | undefined {
  const others = list.filter((e) => e.identity !== identity);
  if (others.length === 0) return undefined;
  const place = new Map(all.map((e, i) => [e.identity, i]));
  const here = place.get(identity) ?? 0;
  const ahead = step === 1 ? others.find((e) => (place.get(e.identity) ?? 0) > here) : others.findLast((e) => (place.get(e.identity) ?? 0) < here);
  return ahead ?? (step === 1 ? others[0] : others.at(-1));
}

/** Kinds that carry work on from one version to the next: of them it is asked whether the project goes on. */
const projectKinds = new Set(['programa', 'proyecto', 'accion', 'actividad']);
export const mayContinue = (kind: string): boolean => projectKinds.has(kind);
