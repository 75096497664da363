import type { Difference } from '../../contract/updating/compare.ts';

/** An element of a version, as far as comparing goes. `lines`: codes of the cross-cutting lines it names, of its own version. */
export interface Compared {
  id: string;
  identity: string;
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  lines: readonly string[];
  fields: Readonly<Record<string, unknown>>;
}

/** A version as comparing needs it: its elements by row, with the identity behind each code and each parent. */
export interface ComparedTree {
  elements: readonly Compared[];
  byId: ReadonlyMap<string, Compared>;
  byIdentity: ReadonlyMap<string, Compared>;
  byCode: ReadonlyMap<string, Compared>;
}

export const treeOf = (elements: readonly Compared[]): ComparedTree => ({
  elements,
  byId: new Map(elements.map((e) => [e.id, e])),
  byIdentity: new Map(elements.map((e) => [e.identity, e])),
  byCode: new Map(elements.map((e) => [e.code, e])),
});

export const parentOf = (tree: ComparedTree, element: Compared): Compared | undefined => (element.parentId === null ? undefined : tree.byId.get(element.parentId));

/** Whether the element of one version is what the other version calls this one. */
export type Same = (a: Compared | undefined, b: Compared | undefined) => boolean;

/** By identity: for the draft of an updating, whose elements are copies. */
export const sameIdentity: Same = (a, b) => a?.identity === b?.identity;

const words = (value: unknown): string => JSON.stringify(value ?? null);

/** What differs between an element and its counterpart; a parent or a line that only got another code differs in nothing. */
export function differencesOf(before: ComparedTree, a: Compared, after: ComparedTree, b: Compared, same: Same): Difference[] {
  const found: Difference[] = [];
  const put = (field: string, x: unknown, y: unknown): void => void found.push({ field, before: x ?? null, after: y ?? null });
  if (a.text !== b.text) put('text', a.text, b.text);
  if (a.code !== b.code) put('code', a.code, b.code);
  if (a.kind !== b.kind) put('kind', a.kind, b.kind);
  const [up, over] = [parentOf(before, a), parentOf(after, b)];
  if (!same(up, over)) put('parent', up?.code, over?.code);
  if (!sameLines(before, a, after, b, same)) put('lines', a.lines, b.lines);
  for (const field of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) if (words(a.fields[field]) !== words(b.fields[field])) put(field, a.fields[field], b.fields[field]);
  return found;
}

function sameLines(before: ComparedTree, a: Compared, after: ComparedTree, b: Compared, same: Same): boolean {
  if (a.lines.length !== b.lines.length) return false;
  const others = b.lines.map((code) => after.byCode.get(code));
  return a.lines.every((code) => others.some((other) => other !== undefined && same(before.byCode.get(code), other)));
}
