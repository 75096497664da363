import type { CellValue } from '../../../engine/table/index.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import { fieldsOf } from '../rules/scheme.ts';

/** What a row says of one element, before it is compared with the plan. Absent: the sheet has no such column. */
export interface Draft {
  row: number;
  /** The row did not enter: it is here only so that what hangs from it is known. */
  barred?: true;
  /** Empty where the sheet gives none: then kind and text identify the element. */
  code: string | undefined;
  kind: string | undefined;
  /** Code of the parent as the sheet gives it; `null` says root. */
  parent: string | null | undefined;
  /** In a wide sheet, the draft that stands above in the same row: its place among the drafts, 0-based. */
  under: number | undefined;
  text: string | undefined;
  lines: string[] | undefined;
  readonly fields: Record<string, CellValue | Record<string, CellValue>>;
}

export interface Drafts {
  /** Made anew each time somebody goes through them, where there is one per row. */
  drafts: Iterable<Draft>;
  problems: RowProblem[];
}

export const problem = (row: number, code: string, message: string): RowProblem => ({ row, column: '', code, message });

export const waitsFor = (row: number): string => `Depende de la fila ${row}, que no entra. Corrija primero esa fila.`;

/** The fields of a row that a kind carries, years gathered into one value. */
export function fieldsIn(scheme: Scheme, kind: string, values: SheetRow['values']): Draft['fields'] {
  const fields: Draft['fields'] = {};
  for (const field of fieldsOf(scheme, kind)) {
    if (!field.byYear) {
      if (field.id in values) fields[field.id] = values[field.id]!;
      continue;
    }
    const years = Object.entries(values).flatMap(([id, value]) => (id.startsWith(`year:${field.id}:`) ? [[id.split(':')[2]!, value] as const] : []));
    if (years.length > 0) fields[field.id] = Object.fromEntries(years);
  }
  return fields;
}
