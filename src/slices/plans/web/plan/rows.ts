import { fold } from '../../../../kernel/text.ts';
import type { Element } from '../../contract/plan.ts';
import type { Field, Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../../rules/scheme.ts';
import { inTreeOrder } from '../../rules/tree.ts';
import { missingOf, standingOf } from '../../rules/completeness.ts';

/** What the table is asked for; all of it stands in the address. */
export interface RowFilter {
  kind?: string | undefined;
  /** Code of a strategic line (what hangs below it) or of a cross-cutting one (what names it). */
  line?: string | undefined;
  responsible?: string | undefined;
  /** A needed field that is missing. */
  lacks?: string | undefined;
  q?: string | undefined;
}

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

/** The rows that a filter leaves, in the same order. */
export function filterRows(scheme: Scheme, rows: readonly Row[], { kind, line, responsible, lacks, q }: RowFilter): Row[] {
  const words = fold(q ?? '');
  const who = fold(responsible ?? '');
  return rows.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!line || row.line?.code === line || row.lines.includes(line) || row.code === line) &&
      (!who || fold(String(row.fields['responsable'] ?? '')).includes(who)) &&
      (!lacks || missingOf(scheme, row).some((field) => field.id === lacks)) &&
      (!words || fold(row.text).includes(words) || fold(row.code) === words),
  );
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
