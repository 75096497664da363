import type { Compared } from './difference.ts';

/** The component of a plan that a government above may share: FORMATS of the packs, kinds of `pdot`. */
export const diagnosisKind = 'diagnostico';

/** The diagnosis of a version: its component and all that hangs from it, in the version's order. */
export function diagnosisOf<E extends Pick<Compared, 'id' | 'kind' | 'parentId'>>(elements: readonly E[]): E[] {
  const children = Map.groupBy(elements, (e) => e.parentId ?? '');
  const inside = new Set<string>();
  const waiting = elements.filter((e) => e.kind === diagnosisKind).map((e) => e.id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (inside.has(id)) continue;
    inside.add(id);
    for (const child of children.get(id) ?? []) waiting.push(child.id);
  }
  return elements.filter((e) => inside.has(e.id));
}

/** A territory's own digits after those of whom it belongs to: `EC-0807` → `0807`. */
const mark = (territory: string): string => territory.replace(/^[A-Z]{2}-?/, '') || territory;

/** A code for an element that comes from elsewhere: its own, or with the territory it comes from before it when that one is taken. */
export function codeFrom(territory: string, code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  const here = `${mark(territory)}.${code}`.slice(0, 36);
  for (let n = 1; ; n += 1) {
    const wanted = n === 1 ? here : `${here}-${n}`;
    if (!taken.has(wanted)) return wanted;
  }
}

/** Whether a territory lies strictly inside another: a child's code starts with its parent's. */
export const liesBelow = (territory: string, above: string): boolean => territory !== above && territory.startsWith(above);
