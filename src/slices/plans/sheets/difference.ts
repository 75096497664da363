import type { Change } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import type { ElementRow } from '../store/element.ts';
import type { ElementValues } from './match.ts';

/** Text shown of a long value, in characters. */
const shownLength = 160;

/** What an import would change of an element, by title, before and after, for the person who confirms. */
export function differences(scheme: Scheme, before: ElementRow, after: ElementValues, lines: string[] | undefined, codeOf: (id: string) => string): NonNullable<Change['diff']> {
  const pairs: [string, unknown, unknown][] = [
    ['Tipo', nameOf(scheme, before.kind), nameOf(scheme, after.kind)],
    ['Texto', before.text, after.text],
    ['Código superior', before.parentId && codeOf(before.parentId), after.parentId && codeOf(after.parentId)],
    ...(lines === undefined ? [] : [['Líneas transversales', [...before.lines].sort(), [...lines].sort()] as [string, unknown, unknown]]),
    ...scheme.fields.filter((field) => field.id in after.fields).map((field): [string, unknown, unknown] => [field.title, before.fields[field.id], after.fields[field.id]]),
  ];
  return pairs.filter(([, a, b]) => canonical(a) !== canonical(b)).map(([field, a, b]) => ({ field, before: show(a), after: show(b) }));
}

const nameOf = (scheme: Scheme, kind: string): string => scheme.kinds.find((k) => k.id === kind)?.name ?? kind;

/** The same value always as the same text, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  // A number that went through a spreadsheet keeps 15 digits of its 17.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]));
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(' | ');
  if (typeof value === 'object') return 'missing' in value ? String(value.missing) : Object.entries(value).map(([year, v]) => `${year}: ${show(v)}`).join(' · ');
  const text = String(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
