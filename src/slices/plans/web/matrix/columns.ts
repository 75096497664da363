import type { Field, Scheme } from '../../contract/scheme.ts';
import { articulationOf } from '../../rules/articulation.ts';
import { missingOf, standingOf } from '../../rules/completeness.ts';
import { carries, cellKey, type CellKey } from '../../rules/matrix/cell.ts';
import { fieldsOf, kindOf } from '../../rules/scheme.ts';
import type { Row } from './rows.ts';
import { gridWords as words } from './words.ts';

/** Columns that the records imply: read, never written. */
export type ReadKey = 'kind' | 'line' | 'ready' | 'degree';

/** A column of the matrix. Widths in px. */
export interface MatrixColumn {
  readonly key: CellKey | ReadKey;
  readonly head: string;
  readonly width: number;
  /** Stays in sight while the others scroll. */
  readonly frozen: boolean;
  readonly numeric: boolean;
  readonly written: boolean;
  readonly field?: Field;
  readonly year?: string;
}

const readKeys: ReadonlySet<string> = new Set<ReadKey>(['kind', 'line', 'ready', 'degree']);
const numericTypes: ReadonlySet<Field['type']> = new Set<Field['type']>(['number', 'integer', 'percent', 'money', 'year']);
const widths: Record<Field['type'], number> = { text: 220, list: 220, choice: 150, number: 110, integer: 110, percent: 110, money: 130, date: 120, year: 90, yesno: 90 };
const yearWidth = 96;
/** Rows whose codes are measured. */
const measured = 500;
/** Fields that always have their column where some kind carries them: what the owner of a plan works with. */
const always: ReadonlySet<string> = new Set(['responsable', 'corresponsables', 'estado']);

export interface Wanted {
  /** Every field that the kinds in sight carry, also where no row holds a word of it. */
  all: boolean;
  /** Years of by-year fields: those of the plan's validity, besides those that rows hold. */
  years: readonly number[];
  /** Only this year of them. */
  year?: number | undefined;
  /** The strategic line, where rows do not stand under it. */
  line: boolean;
  /** On a narrow screen the frozen columns leave room for others. */
  narrow: boolean;
}

/** The columns of the matrix for these rows: what every element has, then the fields of the scheme that their kinds carry. */
export function matrixColumns(scheme: Scheme, rows: readonly Row[], wanted: Wanted): MatrixColumn[] {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const needed = new Set(kinds.flatMap((kind) => kindOf(scheme, kind)?.needs ?? []));
  const own = (key: MatrixColumn['key'], width: number, more: Partial<MatrixColumn> = {}): MatrixColumn => ({ key, head: words.heads[key] ?? key, width, frozen: false, numeric: false, written: !readKeys.has(key), ...more });
  const carried = scheme.fields.filter((field) => field.id !== 'ejemplo' && kinds.some((kind) => fieldsOf(scheme, kind).includes(field)));
  const fields = carried.filter((field) => wanted.all || needed.has(field.id) || always.has(field.id) || field.byYear || rows.some((row) => standingOf(row.fields[field.id]) !== 'empty'));
  return [
    own('code', codeWidth(rows, wanted.narrow), { frozen: true }),
    own('text', wanted.narrow ? 150 : 330, { frozen: true }),
    ...(kinds.length > 1 ? [own('kind', 150)] : []),
    ...(wanted.line ? [own('line', 80)] : []),
    ...(needed.size > 0 ? [own('ready', 116)] : []),
    ...(carried.some((field) => always.has(field.id)) ? [own('degree', 104, { numeric: true })] : []),
    ...(kinds.some((kind) => carries(scheme, kind, 'lines')) && scheme.kinds.some((kind) => kind.transversal) ? [own('lines', 130)] : []),
    ...fields.flatMap((field): MatrixColumn[] => (field.byYear ? yearColumns(field, rows, wanted) : [{ key: field.id, head: field.title, width: widths[field.type], frozen: false, numeric: numericTypes.has(field.type), written: true, field }])),
  ];
}

/** As wide as the longest code asks, within reason; about 8 px a character. */
const codeWidth = (rows: readonly Row[], narrow: boolean): number => Math.min(narrow ? 92 : 150, Math.max(56, 24 + 8 * Math.max(0, ...rows.slice(0, measured).map(({ code }) => code.length))));

function yearColumns(field: Field, rows: readonly Row[], { years, year: only }: Wanted): MatrixColumn[] {
  const held = rows.flatMap((row) => Object.keys((row.fields[field.id] ?? {}) as object)).filter((year) => /^\d{4}$/.test(year)); // by-year values are kept by year: packs/FORMATS.md
  const all = [...new Set([...held, ...years.map(String)])].sort().filter((year) => only === undefined || year === String(only));
  return all.map((year) => ({ key: cellKey(field.id, year), head: `${field.title} ${year}`, width: yearWidth, frozen: false, numeric: numericTypes.has(field.type), written: true, field, year }));
}

/** Whether a row has this cell at all; what its kind does not carry is greyed and skipped. */
export function hasCell(scheme: Scheme, row: Row, column: MatrixColumn): boolean {
  if (column.written) return carries(scheme, row.kind, column.key);
  if (column.key === 'ready') return (kindOf(scheme, row.kind)?.needs.length ?? 0) > 0;
  if (column.key === 'degree') return fieldsOf(scheme, row.kind).some((field) => field.id === 'responsable' || field.id === 'corresponsables');
  return column.key !== 'line' || row.line !== undefined;
}

/** How complete a row is: data it has of those its kind needs, and what is missing. */
export function readyOf(scheme: Scheme, row: Row): { have: number; of: number; missing: Field[] } {
  const of = kindOf(scheme, row.kind)?.needs.length ?? 0;
  const missing = missingOf(scheme, row);
  return { have: of - missing.length, of, missing };
}

export const degreeOf = articulationOf;

/** Where each column begins, px; the last is where they all end. */
export function offsetsOf(columns: readonly MatrixColumn[]): number[] {
  let at = 0;
  return [0, ...columns.map(({ width }) => (at += width))];
}

/** The years from a plan's first to its last, at most forty; none when either is unknown. */
export function validityYears(from: string | null, to: string | null): number[] {
  const [first, last] = [Number(from?.slice(0, 4)), Number(to?.slice(0, 4))];
  return from !== null && to !== null && last >= first && last - first < 40 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
}
