import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTable, matchHeaders, readRows, type Grid } from '../../../engine/table/index.ts';
import { Scheme, SheetColumn } from '../contract/scheme.ts';
import type { ElementRow } from '../store/element.ts';
import { columnsOf } from './columns.ts';
import { compareElements, type ElementValues } from './match.ts';
import { readTall } from './tall.ts';
import { readWide } from './wide.ts';

const pdot = (JSON.parse(readFileSync('packs/base/schemes.json', 'utf8')) as unknown[]).map((s) => Scheme.parse(s)).find((s) => s.id === 'pdot')!; // a file of the packs
const common = (JSON.parse(readFileSync('packs/base/columns.json', 'utf8')) as unknown[]).map((c) => SheetColumn.parse(c)); // a file of the packs
const columns = columnsOf(pdot, common);

function compared(rows: Grid['rows'], read: typeof readTall, elements: ElementRow[] = []) {
  const table = findTable({ name: 'Hoja', rows }, columns);
  const all = readRows(table, matchHeaders(table.headers, columns).mapping, columns, { decimal: ',' }).rows;
  const clean = (row: (typeof all)[number]): boolean => row.problems.length === 0 && row.held === undefined;
  const { drafts, problems } = read(pdot, all.filter(clean), all.filter((row) => !clean(row)));
  return compareElements(pdot, elements, drafts, problems);
}
const entering = (rows: Grid['rows'], read: typeof readTall): string[] => compared(rows, read).changes.map((c) => String(c.values['text']));

const stored = (changes: ReturnType<typeof compared>['changes']): ElementRow[] =>
  changes.map((c, position) => ({ ...(c.values as ElementValues), id: c.id, identity: c.id, planId: 'p', planVersion: 1, version: 1, position, lines: [] })); // what compareElements wrote

const head = ['Código', 'Tipo', 'Código superior', 'Texto', 'Presupuesto', 'Líneas transversales'];

describe('what hangs from a row that does not enter stays out with it, in a tall sheet', () => {
  it.each([
    ['a parent that hangs where it may not', [['O1', 'Objetivo', '', 'Puertos'], ['M1', 'Meta', 'O1', 'Un muelle'], ['O2', 'Objetivo', 'M1', 'Mal colgado'], ['M2', 'Meta', 'O2', 'Hija']], ['Puertos', 'Un muelle'], 5],
    ['a parent with a datum of another kind', [['D', 'Diagnóstico', '', 'Suelos', 500], ['T', 'Tema', 'D', 'Erosión']], [], 3],
    ['a parent with a line that is nowhere', [['O1', 'Objetivo', '', 'Puertos', null, 'LX'], ['M1', 'Meta', 'O1', 'Un muelle']], [], 3],
    ['a parent with a number that is none', [['O1', 'Objetivo', '', 'Puertos', 'mucho'], ['M1', 'Meta', 'O1', 'Un muelle']], [], 3],
    ['a parent without a kind', [['O1', '', '', 'Puertos'], ['M1', 'Meta', 'O1', 'Un muelle']], [], 3],
    ['a parent in a circle', [['A', 'Programa', 'B', 'Uno'], ['B', 'Programa', 'A', 'Dos'], ['C', 'Meta', 'B', 'Debajo']], [], 4],
  ] as [string, Grid['rows'], string[], number][])('%s', (_what, rows, left, row) => {
    const { changes, problems } = compared([head, ...rows], readTall);
    expect(changes.map((c) => c.values['text'])).toEqual(left);
    expect(problems.find((p) => p.row === row)).toMatchObject({ code: 'parent-refused', message: expect.stringContaining('Corrija primero esa fila') as string });
  });

  it('but not where the plan already has the parent', () => {
    const plan = stored(compared([head, ['O1', 'Objetivo', '', 'Puertos']], readTall).changes);
    const { changes } = compared([head, ['O1', 'Objetivo', '', 'Puertos', 'mucho'], ['M1', 'Meta', 'O1', 'Un muelle']], readTall, plan);
    expect(changes.map((c) => [c.label, c.values['parentId']])).toEqual([['M1', plan[0]!.id]]);
  });
});

const wideHead = ['Objetivo estratégico', 'Meta', 'Indicador', 'Programa', 'Presupuesto'];

describe('a wide sheet', () => {
  const rows: Grid['rows'] = [wideHead, ['Puertos', 'Un muelle', '', 'Dragado', 10], ['Caminos', 'Tres puentes', '', 'Pilotes', 'mucho'], ['', '', '', 'Tableros', 20]];

  it('does not hang the blanks below a refused row from the objective above it', () => {
    expect(entering(rows, readWide)).toEqual(['Puertos', 'Un muelle', 'Dragado']);
  });
  it('takes an element that a later row writes out again', () => {
    expect(entering([...rows, ['Caminos', 'Tres puentes', '', 'Barandas', 5]], readWide)).toEqual(['Puertos', 'Un muelle', 'Dragado', 'Caminos', 'Tres puentes', 'Tableros', 'Barandas']);
  });
  it('keeps apart the same indicator of several goals when it comes again', () => {
    const same: Grid['rows'] = [wideHead, ['Puertos', 'Un muelle', 'Avance'], ['Puertos', 'Dos faros', 'Avance'], ['Caminos', 'Tres puentes', 'Avance']];
    const plan = stored(compared(same, readWide).changes);
    expect(new Set(compared(same, readWide, plan).changes.map((c) => c.action))).toEqual(new Set(['unchanged']));
  });
  it('says by its code what an element hung from', () => {
    const plan = stored(compared([wideHead, ['Puertos', 'Un muelle', '', 'Dragado'], ['Caminos', 'Tres puentes', '', 'Pilotes']], readWide).changes);
    const moved = compared([wideHead, ['Puertos', 'Un muelle', '', 'Pilotes']], readWide, plan).changes.find((c) => c.action === 'change');
    expect(moved?.diff).toEqual([{ field: 'Código superior', before: 'M2', after: 'M1' }]);
  });
});

it('a number that lost its last digits in a spreadsheet is no change', () => {
  const numbered: Grid['rows'] = [['Código', 'Tipo', 'Texto', 'Línea base', '2027'], ['M1', 'Meta', 'Un muelle', 1 / 3, 1 / 7]];
  const plan = stored(compared(numbered, readTall).changes).map((e) => ({ ...e, fields: { linea_base: 1 / 3, valores: { 2027: 1 / 7 } } }));
  expect(compared([numbered[0]!, ['M1', 'Meta', 'Un muelle', 0.333333333333333, 0.142857142857143]], readTall, plan).changes[0]).toMatchObject({ action: 'unchanged' });
});

describe('cross-cutting lines', () => {
  const inter = (JSON.parse(readFileSync('packs/base/schemes.json', 'utf8')) as unknown[]).map((s) => Scheme.parse(s)).find((s) => s.id === 'intersectorial')!; // a file of the packs
  const lineOf = (id: string, code: string): ElementRow => ({ id, identity: id, planId: 'p', planVersion: 1, version: 1, code, kind: 'linea-transversal', parentId: null, position: 0, text: code, fields: {}, lines: [], linkage: false });
  const plan = [lineOf('t1', 'T1'), lineOf('t2', 'T2')];

  it('of a wide row are of its deepest element', () => {
    const { drafts } = readWide(inter, [{ row: 2, values: { 'kind:linea': 'Cuidar', 'kind:accion': 'Abrir casas', lines: ['T1'] } }]);
    expect(compareElements(inter, plan, drafts).changes.map((c) => [c.values['text'], c.values['lineIds']])).toEqual([['Cuidar', null], ['Abrir casas', ['t1']]]);
  });
  it('may stand between commas', () => {
    const { drafts } = readTall(inter, [{ row: 2, values: { code: 'L1', kind: 'linea', text: 'Cuidar', lines: ['T1, T2'] } }]);
    expect(compareElements(inter, plan, drafts).changes[0]!.values['lineIds']).toEqual(['t1', 't2']);
  });
});
