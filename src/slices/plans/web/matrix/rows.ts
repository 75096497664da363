import { fold } from '../../../../kernel/text.ts';
import type { Element } from '../../contract/plan.ts';
import type { Field, Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../../rules/scheme.ts';
import { inTreeOrder } from '../../rules/tree.ts';
import { missingOf, standingOf } from '../../rules/completeness.ts';
import { speaksOf, yearFields } from '../../rules/matrix/year.ts';

/** What the matrix is asked for; all of it stands in the address. */
export interface RowFilter {
  kinds?: readonly string[] | undefined;
  /** Code of a strategic line (what hangs below it) or of a cross-cutting one (what names it). */
  line?: string | undefined;
  /** Code of a cross-cutting line. */
  crossing?: string | undefined;
  responsible?: string | undefined;
  states?: readonly string[] | undefined;
  /** Those that have something in it: a value, a day, a span, money or people. */
  year?: number | undefined;
  /** A needed field that is missing; `anything` is any of them. */
  lacks?: string | undefined;
  q?: string | undefined;
}

export const anything = 'algo';

/** An element as a row: with the code of its parent and its strategic line. */
export interface Row extends Element {
  parentCode: string | null;
  line: Element | undefined;
}

/** All elements in tree order. */
export function rowsOf(elements: readonly Element[]): Row[] {
  const { ordered, astray } = inTreeOrder(elements);
  const rows = new Map<string, Row>();
  for (const element of [...ordered, ...astray]) {
    const parent = element.parentId === null ? undefined : rows.get(element.parentId);
    rows.set(element.id, { ...element, parentCode: parent?.code ?? null, line: element.kind === 'linea' ? element : parent?.line });
  }
  return [...rows.values()];
}

const none: ReadonlySet<string> = new Set();

/**
 * The rows that a filter leaves, in the same order. `kept` stay though they no longer fit, because they are being worked
 * on; `funded` have money or people in the year asked for.
 */
export function filterRows(scheme: Scheme, rows: readonly Row[], filter: RowFilter, { kept = none, funded = none }: { kept?: ReadonlySet<string>; funded?: ReadonlySet<string> } = {}): Row[] {
  const words = fold(filter.q ?? '');
  const who = fold(filter.responsible ?? '');
  const { line, crossing, lacks, year } = filter;
  return rows.filter(
    (row) =>
      kept.has(row.id) ||
      (among(filter.kinds, row.kind) &&
        among(filter.states, String(row.fields['estado'] ?? '')) &&
        (!line || row.line?.code === line || row.lines.includes(line) || row.code === line) &&
        (!crossing || row.lines.includes(crossing) || row.code === crossing) &&
        (!who || fold(String(row.fields['responsable'] ?? '')).includes(who)) &&
        (year === undefined || speaksOf(scheme, row, year, funded.has(row.id))) &&
        (!lacks || missingOf(scheme, row).some((field) => lacks === anything || field.id === lacks)) &&
        (!words || fold(row.text).includes(words) || fold(row.code) === words)),
  );
}

const among = (wanted: readonly string[] | undefined, one: string): boolean => wanted === undefined || wanted.length === 0 || wanted.includes(one);

/** The years that rows speak of, by value, by year or by day. */
export function yearsIn(scheme: Scheme, rows: readonly Row[]): number[] {
  const { byYear, years, days } = yearFields(scheme);
  const found = new Set<string>();
  for (const { fields } of rows) {
    for (const id of byYear) for (const year of Object.keys((fields[id] ?? {}) as object)) found.add(year); // by-year values are kept by year: packs/FORMATS.md
    for (const id of [...years, ...days]) found.add(String(fields[id] ?? '').slice(0, 4));
  }
  return [...found].filter((year) => /^\d{4}$/.test(year)).map(Number).sort((a, b) => a - b);
}

/** The people and offices that elements name as responsible, in alphabetical order. */
export const responsiblesOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.map((row) => row.fields['responsable']).filter((who): who is string => typeof who === 'string' && standingOf(who) === 'value'))].sort((a, b) => a.localeCompare(b, 'es', { numeric: true }));

export interface FilledColumn {
  key: string;
  field: Field;
  year?: string;
}

/** The scheme's fields that some row holds a word of, by-year ones year by year: a column that is all empty says nothing. */
export function filledColumns(scheme: Scheme, rows: readonly Row[]): FilledColumn[] {
  return scheme.fields.flatMap((field): FilledColumn[] => {
    if (!field.byYear) return rows.some((row) => standingOf(row.fields[field.id]) !== 'empty') ? [{ key: field.id, field }] : [];
    const years = new Set(rows.flatMap((row) => Object.keys((row.fields[field.id] ?? {}) as object))); // by-year values are kept by year: packs/FORMATS.md
    return [...years].filter((year) => /^\d{4}$/.test(year)).sort().map((year) => ({ key: `${field.id}.${year}`, field, year }));
  });
}

/** The value that a column shows of a row. */
export function cellOf(row: Row, column: FilledColumn): unknown {
  const value = row.fields[column.field.id];
  return column.year === undefined ? value : (value as Record<string, unknown> | undefined)?.[column.year]; // as above
}

/** How many rows of each kind stand under a line, in the scheme's order. */
export function countsUnder(scheme: Scheme, rows: readonly Row[], line: string | undefined): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) if (row.line?.id === line && row.kind !== 'linea') counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (kindOf(scheme, a.kind)?.order ?? 0) - (kindOf(scheme, b.kind)?.order ?? 0));
}

/** Rows in groups by line: those of no line last, and without the lines that head a group of their own. */
export function underLines(rows: readonly Row[]): Row[] {
  const headed = new Set(rows.filter((row) => row.kind !== 'linea').map((row) => row.line?.id));
  const shown = rows.filter((row) => row.kind !== 'linea' || !headed.has(row.id));
  return [...shown.filter((row) => row.line), ...shown.filter((row) => !row.line)];
}

/** What stands in a line of the matrix: an element, or the strategic line that heads those below it. */
export type Item = { readonly type: 'row'; readonly row: Row } | { readonly type: 'group'; readonly key: string; readonly line: Element | undefined; readonly counts: { kind: string; count: number }[] };

/** Rows with a heading before each group; without headings when no row hangs from a line. */
export function itemsOf(scheme: Scheme, rows: readonly Row[]): Item[] {
  if (!rows.some((row) => row.line)) return rows.map((row) => ({ type: 'row', row }));
  const items: Item[] = [];
  let before: string | undefined;
  for (const row of underLines(rows)) {
    const key = row.line?.id ?? '';
    if (key !== before) items.push({ type: 'group', key, line: row.line, counts: [] });
    before = key;
    items.push({ type: 'row', row });
  }
  const counted = countsByLine(scheme, rows);
  return items.map((item) => (item.type === 'group' ? { ...item, counts: counted.get(item.key) ?? [] } : item));
}

/** How many rows of each kind stand under each line (by its id, empty for none), in the scheme's order. */
function countsByLine(scheme: Scheme, rows: readonly Row[]): Map<string, { kind: string; count: number }[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (row.kind === 'linea') continue;
    const under = counts.get(row.line?.id ?? '') ?? new Map<string, number>();
    counts.set(row.line?.id ?? '', under.set(row.kind, (under.get(row.kind) ?? 0) + 1));
  }
  const order = (kind: string): number => kindOf(scheme, kind)?.order ?? 0;
  return new Map([...counts].map(([line, kinds]) => [line, [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => order(a.kind) - order(b.kind))]));
}
