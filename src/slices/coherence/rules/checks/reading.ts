import type { Field } from '../../../plans/contract/scheme.ts';
import { fieldsOf, kindOf } from '../../../plans/rules/scheme.ts';
import type { Checked, CheckedElement, Looked } from './model.ts';

/** A plan with its tree at hand. */
export interface Reading extends Checked {
  byId: ReadonlyMap<string, CheckedElement>;
  children(element: CheckedElement): readonly CheckedElement[];
  /** Elements of a kind at any depth below one. */
  below(element: CheckedElement, kind: string): CheckedElement[];
  ofKind(kind: string): readonly CheckedElement[];
}

/** A rule of the review: pure, it reads one plan. */
export type Rule = (reading: Reading) => Looked;

/** Puts a plan's tree at hand, once for all rules. A circle in the tree is walked once. */
export function read(checked: Checked): Reading {
  const byId = new Map(checked.elements.map((e) => [e.id, e]));
  const under = Map.groupBy(checked.elements, (e) => e.parentId ?? '');
  const kinds = Map.groupBy(checked.elements, (e) => e.kind);
  const children = (element: CheckedElement): readonly CheckedElement[] => under.get(element.id) ?? [];
  const below = (element: CheckedElement, kind: string): CheckedElement[] => {
    const found: CheckedElement[] = [];
    const seen = new Set([element.id]);
    const waiting = [...children(element)];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      if (seen.has(at.id)) continue;
      seen.add(at.id);
      if (at.kind === kind) found.push(at);
      for (const child of children(at)) waiting.push(child);
    }
    return found;
  };
  return { ...checked, byId, children, below, ofKind: (kind) => kinds.get(kind) ?? [] };
}

/** How a value stands: `np` (not programmed) is an answer; `s/d` (nobody knows) still lacks its datum. */
export function standingOf(value: unknown): 'value' | 's/d' | 'np' | 'empty' {
  if (value === undefined || value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'value';
  if (typeof value === 'string') return /^s\s*\/\s*d$/i.test(value.trim()) ? 's/d' : /^n\s*\/?\s*p$/i.test(value.trim()) ? 'np' : value.trim() === '' ? 'empty' : 'value';
  if (typeof value !== 'object') return 'value';
  if ('missing' in value) return value.missing === 'np' ? 'np' : 's/d';
  return Object.keys(value).length === 0 ? 'empty' : 'value';
}

/** Whether a field says nothing yet. */
export const lacks = (element: CheckedElement, field: string): boolean => ['empty', 's/d'].includes(standingOf(element.fields[field]));

/** A number of a field; undefined where there is none. */
export const numberIn = (element: CheckedElement, field: string): number | undefined => {
  const value = element.fields[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The field of this id that elements of a kind carry. */
export const fieldOf = (reading: Reading, kind: string, id: string): Field | undefined => fieldsOf(reading.scheme, kind).find((field) => field.id === id);

/** A finding where the scheme, verified, demands the field of that kind; a notice where it does not. */
export const weightOf = (reading: Reading, kind: string, field: string): 'finding' | 'notice' =>
  reading.scheme.verified && (kindOf(reading.scheme, kind)?.needs.includes(field) ?? false) ? 'finding' : 'notice';

/** «Meta O1.M1»: how an element is named in a sentence. */
export const nameOf = (reading: Reading, element: CheckedElement): string => `${kindOf(reading.scheme, element.kind)?.name ?? element.kind} ${element.code}`;
