import { describe, expect, it } from 'vitest';
import { exampleScheme } from './scheme.example.ts';
import { weaveOf } from './weave.ts';
import type { Woven } from './work.ts';

const element = (id: string, kind: string, parentId: string | null, fields: Record<string, unknown> = {}, lines: string[] = []): Woven => ({ id, identity: id, code: id, kind, parentId, text: id, lines, fields });
const lines = [element('T1', 'linea-transversal', null), element('T2', 'linea-transversal', null), element('T3', 'linea-transversal', null)];
const plan = [
  ...lines,
  element('O', 'objetivo', null),
  element('L1', 'linea', null, { declara_acciones: 5, declara_metas: 7 }),
  element('L2', 'linea', null),
  element('A1', 'accion', 'L1', { etapa_ruta: 'promocion', esfera: ['familia', 'estado'], responsable: 'Salud', corresponsables: ['Cultura', 'SALUD'], origen: 'Administración 2012-2015', desde: '2026-03-01' }, ['T1', 'T2']),
  element('A2', 'accion', 'L1', { etapa_ruta: { missing: 's/d' }, responsable: 'Educación', origen: 'administracion 2012-2015' }, ['T1']),
  element('A3', 'accion', 'L2', { etapa_ruta: 'atencion', esfera: ['familia'] }),
  element('M1', 'meta', 'A1'),
  element('M2', 'meta', 'A3'),
];
const woven = weaveOf(exampleScheme, plan, []);

describe('the weave', () => {
  it('counts each action once where its line meets each cross-cutting line it names', () => {
    expect(woven.lines.map(({ id, cells }) => [id, cells])).toEqual([['L1', [{ cross: 'T1', ids: ['A1', 'A2'] }, { cross: 'T2', ids: ['A1'] }]], ['L2', []]]);
  });
  it('draws the cross-cutting line that nobody takes up', () => expect(woven.cross.find(({ id }) => id === 'T3')).toEqual({ id: 'T3', ids: [] }));
  it('names the actions that name no cross-cutting line', () => expect(woven.unwoven).toEqual(['A3']));
  it('puts what a line declares beside what is loaded, and an absence is no number', () => {
    expect(woven.lines.map(({ declared, loaded }) => [declared, loaded])).toEqual([[{ actions: 5, targets: 7 }, { actions: 2, targets: 1 }], [{ actions: null, targets: null }, { actions: 1, targets: 1 }]]);
  });
});

describe('across the plan', () => {
  it('the stages of the route show the one without actions, and who says no stage', () => {
    expect([woven.route!.stages.map(({ id, ids }) => [id, ids.length]), woven.route!.unsaid]).toEqual([[['promocion', 1], ['prevencion', 0], ['atencion', 1]], ['A2']]);
  });
  it('the spheres balance: an action may stand in several', () => {
    expect([woven.spheres!.items.map(({ ids }) => ids.length), woven.spheres!.unsaid]).toEqual([[2, 1, 0], ['A2']]);
  });
  it('inherited actions are gathered by origin, accents aside', () => expect(woven.origins).toEqual([{ origin: 'Administración 2012-2015', ids: ['A1', 'A2'] }]));
  it('dependencies per action are of those that name any', () => expect(woven.articulation).toMatchObject({ mean: 1.5, withData: 2, of: 3 }));
  it('dated actions make the calendar, the others are named', () => expect([woven.calendar.map(({ id }) => id), woven.undated]).toEqual([['A1'], ['A2', 'A3']]));
});

describe('objectives', () => {
  it('what hangs from none is adrift, and counted for the only objective as inferred', () => {
    expect([woven.objectives, woven.adrift]).toEqual([[{ id: 'O', parentId: null, depth: 0, actions: 0, targets: 0, inferred: 3 }], ['A1', 'A2', 'A3']]);
  });
  it('a tree of objectives counts what hangs however far below', () => {
    const tree = weaveOf(exampleScheme, [element('G', 'objetivo', null), element('E1', 'objetivo', 'G'), element('E2', 'objetivo', 'G'), element('L', 'linea', 'E1'), element('A', 'accion', 'L'), element('B', 'accion', 'G'), element('M', 'meta', 'A')], []);
    expect(tree.objectives.map(({ id, depth, actions, targets, inferred }) => [id, depth, actions, targets, inferred])).toEqual([['G', 0, 2, 1, 0], ['E1', 1, 1, 1, 0], ['E2', 1, 0, 0, 0]]);
  });
});

it('a plan without elements has nothing to show and breaks nothing', () => {
  expect(weaveOf(exampleScheme, [], [])).toMatchObject({ actions: 0, lines: [], cross: [], objectives: [], articulation: { mean: null, withData: 0, of: 0 } });
});
it('an element that hangs below itself ends the walk', () => {
  expect(weaveOf(exampleScheme, [element('a', 'accion', 'b'), element('b', 'accion', 'a')], []).adrift).toEqual(['a', 'b']);
});
