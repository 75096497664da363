import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTable, matchHeaders, readRows, type Grid } from '../../../engine/table/index.ts';
import { Scheme, SheetColumn } from '../contract/scheme.ts';
import type { ElementRow } from '../store/element.ts';
import { columnsOf } from './columns.ts';
import { elementCells } from './cells.ts';
import { compareElements, type ElementValues } from './match.ts';
import { readTall } from './tall.ts';
import { readWide } from './wide.ts';

const pdot = (JSON.parse(readFileSync('packs/base/schemes.json', 'utf8')) as unknown[]).map((s) => Scheme.parse(s)).find((s) => s.id === 'pdot')!; // a file of the packs
const common = (JSON.parse(readFileSync('packs/base/columns.json', 'utf8')) as unknown[]).map((c) => SheetColumn.parse(c)); // a file of the packs
const columns = columnsOf(pdot, common);

function read(rows: Grid['rows']) {
  const table = findTable({ name: 'Hoja', rows }, columns);
  const { mapping } = matchHeaders(table.headers, columns);
  return readRows(table, mapping, columns, { decimal: ',' }).rows;
}

const tall = (rows: Grid['rows'], elements: ElementRow[] = []) => {
  const { drafts, problems } = readTall(pdot, read(rows));
  const { changes, problems: more } = compareElements(pdot, elements, drafts);
  return { changes, problems: [...problems, ...more] };
};

const stored = (changes: ReturnType<typeof tall>['changes']): ElementRow[] =>
  changes.map((c, position) => {
    const values = c.values as ElementValues; // what compareElements wrote
    return { ...values, id: c.id, identity: c.id, planId: 'p', planVersion: 1, version: 1, position, lines: [] };
  });

const head = ['Código', 'Tipo', 'Código superior', 'Texto', 'Responsable', 'Línea base', 'Meta final', '2020', '2021'];
const sound: Grid['rows'] = [
  head,
  ['OE1', 'Objetivo', '', 'Mejorar los caminos rurales', 'Obras', null, null, null, null],
  ['M1', 'Meta', 'OE1', 'Mantener 40 km al año', 'Obras', 's/d', '1.234,5', 10, 'np'],
];

describe('a tall sheet', () => {
  it('creates an element per row under the parent that it names', () => {
    const { changes, problems } = tall(sound);
    expect(problems).toEqual([]);
    expect(changes.map((c) => [c.label, c.action])).toEqual([['OE1', 'create'], ['M1', 'create']]);
    expect(changes[1]!.values['parentId']).toBe(changes[0]!.id);
  });

  it('keeps s/d and np as declared absences and reads a decimal comma', () => {
    const fields = tall(sound).changes[1]!.values['fields'] as Record<string, unknown>; // what compareElements wrote
    expect(fields['linea_base']).toEqual({ missing: 's/d' });
    expect(fields['meta_final']).toBe(1234.5);
    expect(fields['valores']).toEqual({ 2020: 10, 2021: { missing: 'np' } });
  });

  it('finds nothing to change when its own export comes back', () => {
    const elements = stored(tall(sound).changes);
    const codes = new Map(elements.map((e) => [e.id, e.code]));
    const cells = elements.map((e) => elementCells(pdot, e, codes));
    const { drafts } = readTall(pdot, cells.map((values, i) => ({ row: i + 2, values })).map(({ row, values }) => ({ row, values: { ...values, kind: pdot.kinds.find((k) => k.name === values['kind'])!.id } })));
    expect(compareElements(pdot, elements, drafts).changes.map((c) => c.action)).toEqual(['unchanged', 'unchanged']);
  });

  it('changes only what was edited and says it by title, before and after', () => {
    const elements = stored(tall(sound).changes);
    const edited = sound.map((row) => row.map((cell) => (cell === 'Mantener 40 km al año' ? 'Mantener 45 km al año' : cell)));
    const { changes } = tall(edited, elements);
    expect(changes.map((c) => c.action)).toEqual(['unchanged', 'change']);
    expect(changes[1]!.diff).toEqual([{ field: 'Texto', before: 'Mantener 40 km al año', after: 'Mantener 45 km al año' }]);
  });

  it('leaves alone the fields that the sheet has no column for', () => {
    const elements = stored(tall(sound).changes);
    const { changes } = tall([['Código', 'Texto'], ['M1', 'Mantener 50 km al año']], elements);
    expect((changes[0]!.values['fields'] as Record<string, unknown>)['meta_final']).toBe(1234.5); // what compareElements wrote
    expect(changes[0]!.values['parentId']).toBe(elements[1]!.parentId);
  });

  it('takes away a value whose cell was emptied', () => {
    const elements = stored(tall(sound).changes);
    const emptied = sound.map((row, i) => (i === 2 ? row.map((cell, c) => (c === 6 ? null : cell)) : row));
    expect(tall(emptied, elements).changes[1]!.diff).toEqual([{ field: 'Meta final', before: '1234.5', after: '' }]);
  });

  it.each([
    ['a parent that is nowhere', ['M9', 'Meta', 'OE7', 'Sembrar', '', null, null, null, null], 'parent-unknown'],
    ['a kind that cannot hang there', ['O9', 'Objetivo', 'M1', 'Sembrar', '', null, null, null, null], 'parent-wrong'],
    ['a new element without text', ['M9', 'Meta', 'OE1', '', '', null, null, null, null], 'text-missing'],
  ])('refuses %s and says so on its row', (_what, row, code) => {
    const { problems } = tall([...sound, row]);
    expect(problems.map((p) => [p.row, p.code])).toEqual([[4, code]]);
  });

  it('refuses every row of a circle of parents', () => {
    const { problems } = tall([head, ['A', 'Programa', 'B', 'Uno', '', null, null, null, null], ['B', 'Programa', 'A', 'Dos', '', null, null, null, null]]);
    expect(problems.map((p) => p.code)).toEqual(['parent-circle', 'parent-circle']);
  });
});

describe('a wide sheet', () => {
  const wide: Grid['rows'] = [
    ['Objetivo estratégico', 'Política', 'Meta', 'Programa', 'Responsable', 'Presupuesto'],
    ['Caminos para producir', 'Vías con mantenimiento', 'Mantener 40 km', 'Vialidad rural', 'Obras', '12.000,50'],
    ['', '', '', 'Puentes menores', 'Obras', '8.000,00'],
    ['', '', 'Pavimentar 5 km', 'Asfalto', 'Obras', ''],
    ['Agua para todos', '', 'Cubrir 80 % de hogares', '', 'Agua', ''],
  ];
  const readAs = (elements: ElementRow[] = []) => compareElements(pdot, elements, readWide(pdot, read(wide)).drafts);

  it('makes one element of each text, a blank cell repeating the one above', () => {
    const { changes, problems } = readAs();
    expect(problems).toEqual([]);
    const kinds = changes.map((c) => c.values['kind']);
    expect(Object.fromEntries([...new Set(kinds)].map((k) => [k, kinds.filter((x) => x === k).length]))).toEqual({ objetivo: 2, politica: 1, meta: 3, programa: 3 });
  });

  it('hangs each from the nearest element on its left that may hold it', () => {
    const { changes } = readAs();
    const by = (text: string) => changes.find((c) => c.values['text'] === text)!;
    expect(by('Vías con mantenimiento').values['parentId']).toBe(by('Caminos para producir').id);
    expect(by('Puentes menores').values['parentId']).toBe(by('Mantener 40 km').id);
    expect(by('Cubrir 80 % de hogares').values['parentId']).toBe(by('Agua para todos').id);
  });

  it('gives the fields of a row to the deepest element that carries them', () => {
    const fields = readAs().changes.find((c) => c.values['text'] === 'Puentes menores')!.values['fields'] as Record<string, unknown>; // what compareElements wrote
    expect(fields['presupuesto']).toBe(8000);
  });

  it('matches by kind and text when it comes again', () => {
    const elements = stored(readAs().changes);
    expect(new Set(readAs(elements).changes.map((c) => c.action))).toEqual(new Set(['unchanged']));
  });
});
