import type { Cell } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { sheetDownload } from '../../platform/sheet/download.ts';
import type { OutColumn } from '../../platform/sheet/index.ts';
import type { FigureItem } from './contract/figures.ts';

export interface FigureSheet {
  /** Of what; null for the figures of the house. */
  subject: string | null;
  asOf: string;
  madeOn: string;
  example: boolean;
  format: 'csv' | 'xlsx';
}

const columns: OutColumn[] = [
  { title: 'Cifra', kind: 'text', width: 40 },
  { title: 'Procedencia', kind: 'text', width: 14 },
  { title: 'Valor', kind: 'number', width: 12 },
  { title: 'Sin dato', kind: 'text', width: 10 },
  { title: 'Unidad', kind: 'text', width: 16 },
  { title: 'Parte', kind: 'number', width: 10 },
  { title: 'De', kind: 'number', width: 10 },
  { title: 'Al', kind: 'text', width: 12 },
  { title: 'Fuente', kind: 'text', width: 28 },
  { title: 'Lugar', kind: 'text', width: 20 },
  { title: 'Cómo se dijo', kind: 'text', width: 14 },
  { title: 'Estado', kind: 'text', width: 14 },
  { title: 'Hallazgo', kind: 'text', width: 38 },
  { title: 'Cálculo', kind: 'text', width: 60 },
  { title: 'Nombre del cálculo', kind: 'text', width: 26 },
  { title: 'Parámetros', kind: 'text', width: 30 },
];

const states: Record<FigureItem['state'], string> = { declared: 'solo declarada', calculated: 'solo calculada', both: 'declarada y calculada', differs: 'difieren', none: 'sin dato' };
const marks = { declared: 'declarado', inferred: 'inferido', transcribed: 'transcrito' } as const;

/** One row for each provenance of a figure: every declared number with its source, and the calculation with its own. */
export function rowsOf({ title, name, parameters, calculated, why, declared, state, finding }: FigureItem): Cell[][] {
  const [end, asked] = [[states[state], finding], Object.entries(parameters).map(([key, value]) => `${key}=${value}`).join('; ')];
  const said = declared.map((one): Cell[] => [title, 'declarado', one.value, one.missing, one.unit, null, null, one.asOf, one.source, one.place, marks[one.mark], ...end, null, name, asked]);
  if (calculated === null) return said.length > 0 ? said : [[title, 'sin dato', null, 's/d', null, null, null, null, null, null, null, ...end, why, name, asked]];
  const { value, missing, unit, of, asOf, says } = calculated;
  return [...said, [title, 'calculado', value, value === null ? (missing ?? 's/d') : null, unit, of?.part ?? null, of?.whole ?? null, asOf, 'registros de la casa', null, null, ...end, says, name, asked]];
}

/** The figures of a subject as a sheet, each number with where it comes from. Those of a demonstration say so. */
export async function writeFigures({ subject, asOf, madeOn, example, format }: FigureSheet, items: readonly FigureItem[]): Promise<Download> {
  return sheetDownload(`${example ? 'EJEMPLO ' : ''}Cifras ${subject ?? 'de la casa'} al ${asOf} (${madeOn})`, format, columns, items.flatMap(rowsOf));
}
