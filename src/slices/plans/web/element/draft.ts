import { readCell, type CellValue, type Column, type Decimal } from '../../../../engine/table/index.ts';
import type { Element } from '../../contract/plan.ts';
import type { Field } from '../../contract/scheme.ts';

/** An element as it is being written: everything as text, by year where the field is by year (`valores.2020`). */
export interface Draft {
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  lines: string[];
  fields: Record<string, string>;
}

/** The key of one year's value inside a draft. */
export const yearKey = (field: string, year: number | string): string => `${field}.${year}`;

const columnOf = (field: Field): Column => ({ id: field.id, title: field.title, kind: field.type, ...(field.choices ? { choices: field.choices } : {}) });

/** A stored value as a person writes it in a field: numbers in the country's way, s/d and np as such, lists one per line. */
export function writtenValue(value: unknown, decimal: Decimal): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'object') return 'missing' in value ? String(value.missing) : '';
  return String(value);
}

/** The years that a by-year field may speak of: those it holds, and those of the plan's validity (at most 40). */
export function yearsOf(value: unknown, from: string | null, to: string | null): number[] {
  const held = typeof value === 'object' && value !== null ? Object.keys(value).filter((k) => /^\d{4}$/.test(k)).map(Number) : [];
  const first = from ? Number(from.slice(0, 4)) : undefined;
  const last = to ? Number(to.slice(0, 4)) : undefined;
  const span = first !== undefined && last !== undefined && last >= first && last - first < 40 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  return [...new Set([...held, ...span])].sort((a, b) => a - b);
}

export function draftOf(element: Pick<Element, 'code' | 'kind' | 'parentId' | 'text' | 'lines' | 'fields'>, fields: readonly Field[], decimal: Decimal): Draft {
  const written: Record<string, string> = {};
  for (const field of fields) {
    const value = element.fields[field.id];
    if (!field.byYear) written[field.id] = writtenValue(value, decimal);
    else for (const [year, one] of Object.entries((value ?? {}) as Record<string, unknown>)) written[yearKey(field.id, year)] = writtenValue(one, decimal); // by-year values are kept by year: packs/FORMATS.md
  }
  return { code: element.code, kind: element.kind, parentId: element.parentId, text: element.text, lines: [...element.lines], fields: written };
}

/** A value of a field as it is saved: by year an object. */
export type FieldValue = CellValue | Record<string, CellValue>;

export interface ReadDraft {
  /** Values by field, null where the field was emptied; only of the fields given. */
  fields: Record<string, FieldValue>;
  /** What is wrong, by field (or `field.year`), with an example of what is right. */
  problems: Record<string, string>;
}

/** Reads what was written by the very rules that read a sheet's cells. */
export function readDraft(draft: Draft, fields: readonly Field[], decimal: Decimal): ReadDraft {
  const read: ReadDraft = { fields: {}, problems: {} };
  const one = (field: Field, key: string): CellValue => {
    const reading = readCell(draft.fields[key] ?? '', columnOf(field), { decimal });
    if (reading.ok) return reading.value;
    read.problems[key] = reading.message;
    return null;
  };
  for (const field of fields) {
    if (!field.byYear) {
      read.fields[field.id] = one(field, field.id);
      continue;
    }
    const years = Object.keys(draft.fields).filter((key) => key.startsWith(`${field.id}.`));
    const values = years.map((key) => [key.slice(field.id.length + 1), one(field, key)] as const).filter(([, value]) => value !== null);
    read.fields[field.id] = values.length === 0 ? null : Object.fromEntries(values);
  }
  return read;
}

/** Whether two drafts would save the same. */
export const sameDraft = (a: Draft, b: Draft): boolean => differences(a, b).length === 0;

/** Names of what differs between two drafts: `code`, `kind`, `parentId`, `text`, `lines`, or a field's key. */
export function differences(a: Draft, b: Draft): string[] {
  const own = (['code', 'kind', 'parentId', 'text'] as const).filter((key) => a[key] !== b[key]);
  const lines = [...a.lines].sort().join() === [...b.lines].sort().join() ? [] : ['lines'];
  const keys = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].filter((key) => (a.fields[key] ?? '').trim() !== (b.fields[key] ?? '').trim());
  return [...own, ...lines, ...keys];
}

/** A draft with one difference taken from another: a person chooses field by field. */
export function taking(mine: Draft, theirs: Draft, key: string): Draft {
  if (key === 'lines') return { ...mine, lines: [...theirs.lines] };
  if (key === 'code' || key === 'kind' || key === 'text') return { ...mine, [key]: theirs[key] };
  if (key === 'parentId') return { ...mine, parentId: theirs.parentId };
  return { ...mine, fields: { ...mine.fields, [key]: theirs.fields[key] ?? '' } };
}
