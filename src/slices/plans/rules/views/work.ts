import type { Scheme } from '../../contract/scheme.ts';
import { standingOf } from '../completeness.ts';
import { kindOf } from '../scheme.ts';

/** What these rules need of an element of one version. */
export interface Woven {
  id: string;
  identity: string;
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  /** Codes of the cross-cutting lines it names. */
  lines: string[];
  fields: Record<string, unknown>;
}

/** Whether elements of a kind are work that is done: an action, an activity, a programme, a product. */
export const isWork = (scheme: Scheme, kind: string): boolean => kindOf(scheme, kind)?.reports === 'execution';

/** Whether elements of a kind are a value to reach: a target. */
export const isTarget = (scheme: Scheme, kind: string): boolean => kindOf(scheme, kind)?.reports === 'value';

/** The elements above one, the nearest first; a circle ends where it closes. */
export function* above(byId: ReadonlyMap<string, Woven>, element: Woven): Generator<Woven> {
  const seen = new Set([element.id]);
  for (let at = element.parentId; at !== null && !seen.has(at); ) {
    const next = byId.get(at);
    if (!next) return;
    seen.add(at);
    yield next;
    at = next.parentId;
  }
}

/** Kinds that may stand as the strategic lines of a plan, the first that carries work wins. */
const branchKinds = ['linea', 'estrategia', 'componente', 'objetivo', 'fase', 'ambito'];

/** The kind that stands as the strategic lines of these elements; undefined when no work hangs from any. */
export function branchKindOf(scheme: Scheme, elements: readonly Woven[]): string | undefined {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const carriers = new Set<string>();
  for (const element of elements) if (isWork(scheme, element.kind) || isTarget(scheme, element.kind)) for (const up of above(byId, element)) carriers.add(up.kind);
  const present = new Set(elements.map((e) => e.kind));
  return branchKinds.find((kind) => carriers.has(kind) && !isWork(scheme, kind)) ?? branchKinds.find((kind) => kind === 'linea' && present.has(kind));
}

/** The strategic line that each element stands under, by element id; a line stands under itself. */
export function branches(elements: readonly Woven[], branch: string | undefined): Map<string, string> {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const found = new Map<string, string>();
  for (const element of elements) {
    const line = element.kind === branch ? element : [...above(byId, element)].find((up) => up.kind === branch);
    if (line) found.set(element.id, line.id);
  }
  return found;
}

/** A field's text; undefined when it is empty or a declared absence. */
export function textOf({ fields }: Pick<Woven, 'fields'>, field: string): string | undefined {
  const value = fields[field];
  return standingOf(value) === 'value' && (typeof value === 'string' || typeof value === 'number') ? String(value).trim() : undefined;
}

/** A field's number; undefined when it is empty, a declared absence or no number. */
export function numberOf({ fields }: Pick<Woven, 'fields'>, field: string): number | undefined {
  const value = fields[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A field's list of words, whether it was kept as a list or as one text. */
export function listOf({ fields }: Pick<Woven, 'fields'>, field: string): string[] {
  const value = fields[field];
  if (standingOf(value) !== 'value') return [];
  const words = Array.isArray(value) ? value.map(String) : [String(value)];
  return words.map((word) => word.trim()).filter((word) => standingOf(word) === 'value');
}
