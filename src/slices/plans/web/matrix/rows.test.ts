import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../scheme.example.ts';
import { cellOf, countsUnder, filledColumns, filterRows, responsiblesOf, rowsOf, itemsOf, underLines, yearsIn } from './rows.ts';

const elements = [
  elementOf('linea-transversal', 'T1', { id: 't' }),
  elementOf('linea', 'L1', { id: 'l1', text: 'Promoción' }),
  elementOf('linea', 'L2', { id: 'l2', text: 'Prevención' }),
  elementOf('accion', 'L1.1', { id: 'a1', parentId: 'l1', lines: ['T1'], text: 'Niñez en las plazas', fields: { responsable: 'Secretaría de Educación', como: 'Con ferias' } }),
  elementOf('meta', 'L1.1.1', { id: 'm1', parentId: 'a1', fields: { responsable: 's/d', linea_base: { missing: 's/d' }, meta_final: 4, valores: { 2020: 1, 2021: { missing: 'np' } } } }),
  elementOf('accion', 'L2.1', { id: 'a2', parentId: 'l2', fields: { responsable: 'Salud', estado: 'cumplida' } }),
];
const rows = rowsOf(elements);
const found = (filter: Parameters<typeof filterRows>[2]): string[] => filterRows(lineScheme, rows, filter).map((row) => row.code);

describe('rows', () => {
  it('stand in tree order, each with its parent and its line', () => {
    expect(rows.map((row) => [row.code, row.parentCode, row.line?.code])).toEqual([['T1', null, undefined], ['L1', null, 'L1'], ['L1.1', 'L1', 'L1'], ['L1.1.1', 'L1.1', 'L1'], ['L2', null, 'L2'], ['L2.1', 'L2', 'L2']]);
  });

  it('come by line, without the rows that head a group, the lineless last', () => {
    expect(underLines(rows).map((row) => row.code)).toEqual(['L1.1', 'L1.1.1', 'L2.1', 'T1']);
  });

  it('keep a line that has nothing below', () => {
    expect(underLines(filterRows(lineScheme, rows, { kinds: ['linea'] })).map((row) => row.code)).toEqual(['L1', 'L2']);
  });

  it('are counted by kind under their line', () => {
    expect(countsUnder(lineScheme, rows, 'l1')).toEqual([{ kind: 'accion', count: 1 }, { kind: 'meta', count: 1 }]);
  });
});

describe('filters', () => {
  it.each([
    [{}, ['T1', 'L1', 'L1.1', 'L1.1.1', 'L2', 'L2.1']],
    [{ kinds: ['accion'] }, ['L1.1', 'L2.1']],
    [{ kinds: ['accion', 'meta'], line: 'L1' }, ['L1.1', 'L1.1.1']],
    [{ kinds: [] }, ['T1', 'L1', 'L1.1', 'L1.1.1', 'L2', 'L2.1']],
    [{ crossing: 'T1' }, ['T1', 'L1.1']],
    [{ states: ['cumplida', 'en-curso'] }, ['L2.1']],
    [{ year: 2020 }, ['L1.1.1']],
    [{ year: 2021 }, []],
    [{ lacks: 'algo', line: 'L1' }, ['L1.1.1']],
    [{ line: 'L1' }, ['L1', 'L1.1', 'L1.1.1']],
    [{ line: 'T1' }, ['T1', 'L1.1']],
    [{ responsible: 'educacion' }, ['L1.1']],
    [{ q: 'nINEZ' }, ['L1.1']],
    [{ q: 'L2.1' }, ['L2.1']],
    [{ lacks: 'linea_base' }, ['L1.1.1']],
    [{ lacks: 'como', line: 'L2' }, ['L2.1']],
    [{ q: 'nada así' }, []],
  ])('%j leaves %j', (filter, codes) => {
    expect(found(filter)).toEqual(codes);
  });

  it('keep the rows one works on, though they no longer fit', () => {
    expect(filterRows(lineScheme, rows, { kinds: ['meta'] }, { kept: new Set(['a2']) }).map((row) => row.code)).toEqual(['L1.1.1', 'L2.1']);
  });

  it('of a year hold those with money in it', () => {
    expect(filterRows(lineScheme, rows, { year: 2024 }, { funded: new Set(['a1']) }).map((row) => row.code)).toEqual(['L1.1']);
  });

  it('offer the years that rows speak of', () => {
    expect(yearsIn(lineScheme, rows)).toEqual([2020, 2021]);
  });

  it('name each responsible once, and s/d is nobody', () => {
    expect(responsiblesOf(rows)).toEqual(['Salud', 'Secretaría de Educación']);
  });
});

describe('lines of the matrix', () => {
  it('head each group with how many of each kind stand below', () => {
    expect(itemsOf(lineScheme, rows).map((item) => (item.type === 'row' ? item.row.code : [item.line?.code ?? '', ...item.counts.map(({ kind, count }) => `${count} ${kind}`)]))).toEqual([
      ['L1', '1 accion', '1 meta'], 'L1.1', 'L1.1.1', ['L2', '1 accion'], 'L2.1', ['', '1 linea-transversal'], 'T1',
    ]);
  });

  it('have no heads where nothing hangs from a line', () => {
    expect(itemsOf(lineScheme, rowsOf([elementOf('meta', 'M9')])).map((item) => item.type)).toEqual(['row']);
  });
});

describe('columns', () => {
  it('are those that some row holds, the years one by one', () => {
    expect(filledColumns(lineScheme, rows).map((c) => c.key)).toEqual(['responsable', 'como', 'linea_base', 'meta_final', 'valores.2020', 'valores.2021', 'estado']);
  });

  it('show the value of their year', () => {
    const meta = rows.find((row) => row.id === 'm1');
    const year = filledColumns(lineScheme, rows).find((c) => c.key === 'valores.2021');
    expect(meta && year && cellOf(meta, year)).toEqual({ missing: 'np' });
  });
});
