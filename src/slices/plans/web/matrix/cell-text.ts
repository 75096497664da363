import type { Decimal } from '../../../../engine/table/index.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { valueAt } from '../../rules/matrix/cell.ts';
import { standingOf } from '../../rules/completeness.ts';
import { kindOf } from '../../rules/scheme.ts';
import { valueText } from '../element/ShownValue.tsx';
import { degreeOf, readyOf, type MatrixColumn } from './columns.ts';
import type { Row } from './rows.ts';
import { gridWords as words } from './words.ts';

/** A cell's value as a person reads it; `s/d` and `np` as such, empty when it says nothing. */
export function shownValue(column: MatrixColumn, value: unknown, territory: string): string {
  const standing = standingOf(value);
  if (standing === 'empty') return '';
  if (standing !== 'value') return standing;
  if (column.key === 'code' || column.key === 'text') return String(value);
  if (Array.isArray(value) && column.key === 'lines') return value.join(', ');
  return column.field ? valueText({ ...column.field, byYear: false }, value, territory) : String(value);
}

/** What a column that is only read says of a row. */
export function readText(scheme: Scheme, column: MatrixColumn, row: Row): string {
  if (column.key === 'kind') return kindOf(scheme, row.kind)?.name ?? row.kind;
  if (column.key === 'line') return row.line?.code ?? '';
  if (column.key === 'degree') return String(degreeOf(row) ?? 's/d');
  const { have, of } = readyOf(scheme, row);
  return of === 0 ? '' : words.ready(have, of);
}

/** A stored value as a person writes it: numbers with the country's sign and no thousands, choices by label, lists with semicolons. */
export function writtenCell(column: MatrixColumn, value: unknown, decimal: Decimal): string {
  if (value === null || value === undefined) return '';
  const label = (id: unknown): string => column.field?.choices?.find((choice) => choice.id === id)?.label ?? String(id);
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map(label).join(column.key === 'lines' ? ', ' : '; ');
  if (typeof value === 'object') return 'missing' in value ? String(value.missing) : '';
  return label(value);
}

/** A cell as it is copied to a spreadsheet. */
export const copiedCell = (scheme: Scheme, column: MatrixColumn, row: Row, decimal: Decimal): string => (column.written ? writtenCell(column, valueAt(row, column.key), decimal) : readText(scheme, column, row));
