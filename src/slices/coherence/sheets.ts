import type { Cell } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { sheetDownload } from '../../platform/sheet/download.ts';
import type { OutColumn } from '../../platform/sheet/index.ts';
import type { CountryRow } from './contract.ts';

const missing = 's/d';

interface CountryColumn extends OutColumn {
  of: (row: CountryRow) => Cell;
}

/** The columns of the national sheet. What nobody knows is s/d, never empty and never zero. */
const columns: readonly CountryColumn[] = [
  { title: 'Código', kind: 'code', width: 12, of: ({ code }) => code },
  { title: 'Gobierno', kind: 'text', width: 32, of: ({ name }) => name },
  { title: 'Nivel', kind: 'text', width: 12, of: ({ levelName }) => levelName },
  { title: 'Pertenece a', kind: 'text', width: 24, of: ({ parentName }) => parentName },
  { title: 'Plan', kind: 'text', width: 12, of: ({ planId, expired }) => (planId === null ? missing : expired ? 'vencido' : 'sí') },
  { title: 'Hacia', kind: 'code', width: 12, of: ({ toward }) => toward ?? missing },
  { title: 'Elementos vinculados', kind: 'integer', width: 18, of: ({ linked }) => linked ?? missing },
  { title: 'Elementos', kind: 'integer', width: 12, of: ({ total }) => total ?? missing },
  { title: 'Índice, %', kind: 'number', width: 12, of: ({ index }) => (index === null ? missing : Math.round(index * 10_000) / 100) },
  { title: 'Por decidir', kind: 'integer', width: 12, of: ({ proposed }) => proposed },
  { title: 'Esperan su decisión', kind: 'integer', width: 18, of: ({ waiting }) => waiting },
  { title: 'Líneas validadas', kind: 'integer', width: 16, of: ({ validated }) => validated },
  { title: 'Líneas por validar', kind: 'integer', width: 16, of: ({ validated, validations }) => validations - validated },
];

/** The national view as a sheet. One with example data carries EJEMPLO in its name and its sheet. */
export async function writeCountry(about: { name: string; day: string; example: boolean; format: 'xlsx' | 'csv' }, rows: readonly CountryRow[]): Promise<Download> {
  const title = `${about.example ? 'EJEMPLO ' : ''}Coherencia ${about.name} al ${about.day}`;
  return sheetDownload(title, about.format, columns, rows.map((row) => columns.map(({ of }) => of(row))));
}
