import { describe, expect, it } from 'vitest';
import type { Weave } from '../../contract/weave.ts';
import { amountIn } from './amount.ts';
import { happeningsOf, yearsOf } from './road.ts';
import { weaveSentence } from './weave-sentence.ts';
import { firstYear } from './first-year.ts';
import { numberText } from '../written.ts';

const text = (n: number): string => numberText(n);
const line = (id: string, crosses: string[]): Weave['lines'][number] => ({ id, declared: { actions: null, targets: null }, loaded: { actions: 5, targets: 0 }, cells: crosses.map((cross) => ({ cross, ids: ['a'] })) });
const empty: Weave = { version: 1, elements: [], branch: 'linea', actions: 32, lines: [], cross: [], unwoven: [], route: null, spheres: null, origins: [], articulation: { mean: null, withData: 0, of: 0, items: [] }, places: [], unplaced: [], calendar: [], undated: [], objectives: [], adrift: [] };
const cross = (...ids: string[]): Weave['cross'] => ids.map((id) => ({ id, ids: id.startsWith('X') ? [] : ['a'] }));
const say = (weave: Partial<Weave>, at: Parameters<typeof weaveSentence>[1] = 'tejido'): string => weaveSentence({ ...empty, ...weave }, at, text).replaceAll('\u00A0', ' ');

describe('the title of the weave', () => {
  it.each([
    [{ lines: [line('L1', ['T1', 'T2']), line('L2', ['T1'])], cross: cross('T1', 'T2') }, '2 líneas se cruzan con 2 transversales; 1 de 4 cruces queda sin acciones'],
    [{ lines: [line('L1', ['T1'])], cross: cross('T1') }, '1 línea se cruza con 1 transversal; ningún cruce queda sin acciones'],
    [{ lines: [line('L1', ['T1'])], cross: cross('T1', 'X1', 'X2') }, '1 línea se cruza con 3 transversales; 2 transversales quedan sin acciones'],
    [{ lines: [line('L1', [])] }, '32 acciones en 1 línea, sin líneas transversales'],
    [{ lines: [line('L1', []), { ...line('L2', []), loaded: { actions: 0, targets: 1 } }] }, '32 acciones en 1 de 2 líneas, sin líneas transversales'],
    [{}, '32 acciones, sin líneas que las agrupen'],
    [{ actions: 0 }, 'Este plan todavía no tiene acciones'],
  ])('%#', (weave, sentence) => expect(say(weave)).toBe(sentence));

  it('names the stages without actions', () => {
    const stage = (id: string, ids: string[]): { id: string; label: string; ids: string[] } => ({ id, label: id, ids });
    expect(say({ route: { stages: [stage('promoción', ['a']), stage('atención', [])], unsaid: [] } }, 'ruta')).toBe('La ruta tiene 1 etapa sin acciones: atención');
  });
  it('tells one objective from many', () => {
    const objective = (id: string): Weave['objectives'][number] => ({ id, parentId: null, depth: 0, actions: 0, targets: 0, inferred: 0 });
    expect(say({ actions: 2, objectives: [objective('a')], adrift: ['x', 'y'] }, 'objetivos')).toBe('Ninguna de 2 acciones dice que cuelga del único objetivo del plan');
    expect([say({ objectives: [objective('a')], adrift: ['x'] }, 'objetivos'), say({ objectives: [objective('a'), objective('b')], adrift: ['x'] }, 'objetivos')]).toEqual(['El plan tiene un solo objetivo; 1 de 32 acciones no dice que cuelga de él', '1 de 32 acciones no cuelga de ningún objetivo']);
  });
});

it.each([['1.234,50', ',', 1234.5], ['1,234.50', '.', 1234.5], ['0', ',', 0], ['-5', ',', undefined], ['s/d', ',', undefined], ['', ',', undefined], ['mucho', ',', undefined], ['USD 20', ',', 20]] as const)('«%s» is an amount', (written, decimal, amount) => {
  expect(amountIn(written, decimal)).toBe(amount);
});

it.each([[[2018, 2026, 2028], 2026, 2026], [[2018, 2020], 2026, 2020], [[2030], 2026, 2030], [[], 2026, 2026]])('of the years %j, in %i one sees %i first', (years, today, first) => {
  expect(firstYear(years, today)).toBe(first);
});

it('what happened comes in order of its date, what nobody dated last', () => {
  const milestone = (id: string, happened: string | null) => ({ id, number: 1, version: 1, stage: 'E', text: id, happened, until: null, certainty: 'year' as const, citation: null, file: null });
  const advance = { number: 1, code: null, text: 'c', happened: '2019-03', certainty: 'exact' as const, citation: null, example: false };
  const all = happeningsOf([milestone('d', null), milestone('a', '2018'), milestone('b', '2019-02-01')], [advance]);
  expect([all.map((one) => one.text), yearsOf(all).map(({ year }) => year)]).toEqual([['a', 'b', 'c', 'd'], ['2018', '2019', '']]);
});
