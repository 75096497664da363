import type { Cell } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { sheetDownload } from '../../platform/sheet/download.ts';
import type { OutColumn } from '../../platform/sheet/index.ts';
import type { RegisteredFinding } from './contract/findings.ts';
import { kindWords, severityWords, stateWords } from './rules/register/labels.ts';

interface FindingColumn extends OutColumn {
  of: (row: RegisteredFinding) => Cell;
}

/** Two values have columns of their own; the others of a finding stand together in the last. */
const value = (at: number) => ({ values }: RegisteredFinding): Cell => values[at]?.value ?? '';
const source = (at: number) => ({ values }: RegisteredFinding): Cell => values[at]?.source ?? '';
const rest = ({ values }: RegisteredFinding): Cell => values.slice(2).map((one) => [one.value, one.source && `(${one.source})`].filter(Boolean).join(' ')).join('; ');

const columns: readonly FindingColumn[] = [
  { title: 'Gravedad', kind: 'text', width: 10, of: ({ severity }) => severityWords[severity].one },
  { title: 'Estado', kind: 'text', width: 10, of: ({ state }) => stateWords[state].one },
  { title: 'Tipo', kind: 'text', width: 16, of: ({ kind }) => kindWords[kind] },
  { title: 'Regla', kind: 'text', width: 32, of: ({ title }) => title },
  { title: 'Asunto', kind: 'text', width: 32, of: ({ subject }) => subject.name },
  { title: 'Qué se encontró', kind: 'text', width: 60, of: ({ says }) => says },
  { title: 'Se dice', kind: 'text', width: 24, of: value(0) },
  { title: 'Dónde', kind: 'text', width: 24, of: source(0) },
  { title: 'Contrasta con', kind: 'text', width: 24, of: value(1) },
  { title: 'Dónde (2)', kind: 'text', width: 24, of: source(1) },
  { title: 'Otros valores', kind: 'text', width: 40, of: rest },
  { title: 'Documentos', kind: 'text', width: 16, of: ({ documents }) => documents.map(({ name }) => name).join('; ') },
  { title: 'Desde', kind: 'date', width: 12, of: ({ since }) => since.slice(0, 10) },
  { title: 'Motivo', kind: 'text', width: 40, of: ({ decision }) => decision?.reason ?? '' },
];

/** The register as a sheet. Of a demonstration it carries EJEMPLO in its name and its sheet. */
export async function writeFindings(about: { day: string; example: boolean; format: 'xlsx' | 'csv' }, rows: AsyncIterable<RegisteredFinding>): Promise<Download> {
  const title = `${about.example ? 'EJEMPLO ' : ''}Hallazgos al ${about.day}`;
  const cells = async function* (): AsyncIterable<readonly Cell[]> {
    for await (const row of rows) yield columns.map(({ of }) => of(row));
  };
  return sheetDownload(title, about.format, columns, cells());
}
