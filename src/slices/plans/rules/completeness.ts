import type { Element } from '../contract/plan.ts';
import type { Field, Kind, Scheme } from '../contract/scheme.ts';
import { kindOf } from './scheme.ts';

/** What an element's field holds: a value, a declared absence, or nothing at all. */
export type Standing = 'value' | 's/d' | 'np' | 'empty';

/** How a value stands. «s/d» (nobody knows) and «np» (not programmed) are neither zero nor empty. */
export function standingOf(value: unknown): Standing {
  if (value === undefined || value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'value';
  if (typeof value === 'string') return /^s\s*\/\s*d$/i.test(value.trim()) ? 's/d' : /^n\s*\/?\s*p$/i.test(value.trim()) ? 'np' : 'value';
  if (typeof value !== 'object') return 'value';
  if ('missing' in value) return value.missing === 'np' ? 'np' : 's/d';
  return Object.keys(value).length === 0 ? 'empty' : 'value';
}

type Carrier = Pick<Element, 'kind' | 'fields'>;

/** The fields that the element's kind needs and that say nothing yet; a declared s/d still lacks its datum, np is an answer. */
export function missingOf(scheme: Scheme, element: Carrier): Field[] {
  return (kindOf(scheme, element.kind)?.needs ?? []).flatMap((id) => {
    const field = scheme.fields.find((f) => f.id === id);
    const standing = standingOf(element.fields[id]);
    return field && (standing === 'empty' || standing === 's/d') ? [field] : [];
  });
}

export interface Gap {
  kind: Kind;
  field: Field;
  /** Elements of the kind that lack the field; of them, those that declare s/d. */
  count: number;
  noData: number;
  of: number;
  first: string;
}

/** What is missing in a plan, by kind and field, most frequent first. */
export function gapsOf(scheme: Scheme, elements: readonly (Carrier & { id: string })[]): Gap[] {
  const gaps = new Map<string, Gap>();
  const totals = new Map<string, number>();
  for (const element of elements) {
    totals.set(element.kind, (totals.get(element.kind) ?? 0) + 1);
    const kind = kindOf(scheme, element.kind);
    if (!kind) continue;
    for (const field of missingOf(scheme, element)) {
      const key = `${kind.id} ${field.id}`;
      const gap = gaps.get(key) ?? { kind, field, count: 0, noData: 0, of: 0, first: element.id };
      gap.count += 1;
      if (standingOf(element.fields[field.id]) === 's/d') gap.noData += 1;
      gaps.set(key, gap);
    }
  }
  return [...gaps.values()].map((gap) => ({ ...gap, of: totals.get(gap.kind.id) ?? 0 })).sort((a, b) => b.count - a.count || a.kind.order - b.kind.order);
}

/** Kinds that count in the linkage index and of which the plan has none: a plan without them cannot be joined to others. */
export const absentKinds = (scheme: Scheme, byKind: Readonly<Record<string, number>>): Kind[] => scheme.kinds.filter((kind) => kind.linkage && !byKind[kind.id]);

/** Whether its own text or figures are invented for the example. */
export const invented = ({ fields }: Pick<Element, 'fields'>): boolean => fields['ejemplo'] === true;
