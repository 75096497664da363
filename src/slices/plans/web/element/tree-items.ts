import type { Element } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../../rules/scheme.ts';
import { inTreeOrder } from '../../rules/tree.ts';

export interface Branch {
  element: Element;
  children: Branch[];
}

/** Elements as a tree, brothers in their order. Whatever is astray (a parent that is gone) stands at the root: nothing is hidden. */
export function branchesOf(elements: readonly Element[]): Branch[] {
  const { ordered, astray } = inTreeOrder(elements);
  const branches = new Map<string, Branch>();
  const roots: Branch[] = [];
  for (const element of [...ordered, ...astray]) {
    const branch: Branch = { element, children: [] };
    branches.set(element.id, branch);
    const parent = element.parentId === null ? undefined : branches.get(element.parentId);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/** Codes next to one another: the parent's code, a point and the next number that no brother has. */
export function nextCode(elements: readonly Pick<Element, 'code' | 'parentId'>[], parent: Pick<Element, 'id' | 'code'> | undefined): string {
  const taken = new Set(elements.map((e) => e.code));
  const prefix = parent ? `${parent.code}.` : '';
  const brothers = elements.filter((e) => e.parentId === (parent?.id ?? null)).length;
  for (let n = brothers + 1; ; n += 1) if (!taken.has(`${prefix}${n}`)) return `${prefix}${n}`;
}

/** The kinds that may hang from an element (from the root when there is none), in the scheme's order. */
export const kindsUnder = (scheme: Scheme, parentKind: string | undefined) => scheme.kinds.filter((kind) => kind.parents.includes(parentKind ?? '')).sort((a, b) => a.order - b.order);

/** The elements that an element may hang from: of a kind that allows it, and not below itself. */
export function possibleParents(scheme: Scheme, elements: readonly Element[], kind: string, id: string | undefined): Element[] {
  const allowed = kindOf(scheme, kind)?.parents ?? [];
  const below = new Set<string>(id === undefined ? [] : [id]);
  for (const element of inTreeOrder(elements).ordered) if (element.parentId !== null && below.has(element.parentId)) below.add(element.id);
  return elements.filter((e) => allowed.includes(e.kind) && !below.has(e.id));
}

/** How deep an element stands; 0 at the root. */
export function depthOf(elements: readonly Element[], id: string): number {
  const byId = new Map(elements.map((e) => [e.id, e]));
  let depth = 0;
  for (let at = byId.get(id)?.parentId ?? null; at !== null && depth < elements.length; at = byId.get(at)?.parentId ?? null) depth += 1;
  return depth;
}
