import type { CellValue } from '../../../engine/table/index.ts';
import type { Scheme } from '../contract/scheme.ts';
import { kindOf } from '../rules/scheme.ts';
import type { ElementRow } from '../store/element.ts';
import { yearColumn } from './columns.ts';

/** An element as the cells of one row, by column id. */
export function elementCells(scheme: Scheme, element: ElementRow, codes: ReadonlyMap<string, string>): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {
    code: element.code,
    kind: kindOf(scheme, element.kind)?.name ?? element.kind,
    parent: element.parentId ? (codes.get(element.parentId) ?? null) : null,
    text: element.text,
    lines: element.lines,
  };
  for (const field of scheme.fields) {
    const value = element.fields[field.id];
    if (value === undefined || value === null) continue;
    if (field.byYear) for (const [year, v] of Object.entries(value)) cells[yearColumn(field.id, year)] = v as CellValue;
    else cells[field.id] = field.choices ? choiceLabels(field.choices, value) : (value as CellValue); // fields hold what a cell gave
  }
  return cells;
}

function choiceLabels(choices: { id: string; label: string }[], value: unknown): CellValue {
  const label = (id: unknown): string => choices.find((choice) => choice.id === id)?.label ?? String(id);
  return Array.isArray(value) ? value.map(label) : typeof value === 'string' ? label(value) : (value as CellValue); // s/d and np stay as they are
}
