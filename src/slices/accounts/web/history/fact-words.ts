import { words } from '../words.ts';

const labels: Readonly<Record<string, string>> = words.history.fields;

/** A field's name as people say it; one that nobody named stays as the record has it. */
export const labelOf = (field: string): string => labels[field] ?? field;

/** A value on one line: lists by commas, parts by their names, nothing for nothing. */
export function valueOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueOf).filter(Boolean).map((one) => labels[one] ?? one).join(', ');
  if (typeof value === 'boolean') return value ? words.history.yes : words.history.no;
  if (typeof value !== 'object') return labels[String(value)] ?? String(value);
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined && part !== '')
    .map(([field, part]) => `${labelOf(field)}: ${valueOf(part)}`)
    .join(' · ');
}
