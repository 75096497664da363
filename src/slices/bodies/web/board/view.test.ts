import { describe, expect, test } from 'vitest';
import type { ConformationItem, LightState } from '../../contract/board/light.ts';
import { askedElsewhere, gaps, pointedAt, pointTo, shown, sumOf, tooSmall } from './view.ts';

const place = (territory: string, name: string, lights: Record<string, LightState>): ConformationItem => ({
  territory, name, parent: 'Ejemplo', next: null,
  lights: Object.entries(lights).map(([kind, state]) => ({ kind, state, body: null, name: null, stage: null, evidence: [] })),
});
const items = [
  place('XX-01', 'Ñandú', { consejo: 'complete', junta: 'complete' }),
  place('XX-02', 'Águila', { consejo: 'partial', junta: 'missing' }),
  place('XX-03', 'Búho', { consejo: 'unknown', junta: 'unknown' }),
  place('XX-04', 'Cóndor', { consejo: 'missing', junta: 'missing' }),
  place('XX-05', 'Colibrí', { consejo: 'complete', junta: 'partial' }),
];
const names = (list: readonly ConformationItem[]): string[] => list.map(({ name }) => name);

describe('what a view leaves', () => {
  test.each([
    [{ luz: 'missing' }, ['Águila', 'Cóndor']],
    [{ luz: 'missing', tipo: 'consejo' }, ['Cóndor']],
    [{ q: 'aguila' }, ['Águila']],
    [{ q: 'xx-03' }, ['Búho']],
    [{ luz: 'complete', q: 'nan' }, ['Ñandú']],
    [{ luz: 'complete' }, ['Ñandú']],
    [{ luz: 'complete', tipo: 'consejo' }, ['Ñandú', 'Colibrí']],
    [{ luz: 'ninguna' }, ['Ñandú', 'Águila', 'Búho', 'Cóndor', 'Colibrí']],
  ])('%j', (view, left) => expect(names(shown(items, view))).toEqual(left));
});

test('what lacks most comes first, and who has everything is not among the gaps', () => {
  expect(names(gaps(items))).toEqual(['Cóndor', 'Águila', 'Colibrí', 'Búho']);
});

test('a territory without lights is not complete', () => {
  expect(sumOf([...items, place('XX-06', 'Vacío', {})])).toEqual({ whole: 6, complete: 1, missing: 2, unknown: 1 });
});

test('an address points at one light, or at none when it is cut', () => {
  const kind = { kind: 'junta', title: 'Junta', plural: 'Juntas', short: null, owed: true, verified: false, complete: 1, partial: 1, missing: 2, unknown: 1, of: 5 };
  expect(pointedAt({ items, kinds: [kind] }, pointTo('XX-04', 'junta'))?.light.state).toBe('missing');
  expect(pointedAt({ items, kinds: [kind] }, 'XX-04')).toBeUndefined();
  expect(pointedAt({ items, kinds: [kind] }, undefined)).toBeUndefined();
});

describe('a map whose pieces are too small to touch', () => {
  const woven = (columns: number) => ({ bricks: { bricks: Array.from({ length: columns }, (_, column) => ({ column })) } });
  test.each<[string, Parameters<typeof tooSmall>[0], number, boolean]>([
    ['twenty columns on a phone', woven(20), 336, true],
    ['twelve columns on a phone', woven(12), 336, false],
    ['twenty columns on a desk', woven(20), 1100, false],
    ['221 boundaries on a phone', { bounds: { features: Array<null>(221).fill(null) } }, 336, true],
    ['seven boundaries on a phone', { bounds: { features: Array<null>(7).fill(null) } }, 336, false],
    ['what has not been read yet', {}, 336, false],
  ])('%s', (_, drawing, width, small) => expect(tooSmall(drawing, width)).toBe(small));
});

describe('where bodies are asked when they are not at the level looked at', () => {
  const parish = { code: 'XX-0101-01', name: 'Ñandú', level: 'parroquia', parents: [{ code: 'XX', name: 'Xilandia', level: 'pais', rank: 0 }, { code: 'XX-01', name: 'Ejemplo', level: 'provincia', rank: 1 }, { code: 'XX-0101', name: 'Búho', level: 'canton', rank: 2 }] };
  const canton = { id: 'canton', plural: 'cantones' };
  test.each([
    ['a parish is sent to its canton', parish, [], ['provincia', 'canton'], { territory: 'XX-0101', level: 'canton', name: 'Búho' }],
    ['a province looks at its cantons', { ...parish, code: 'XX-01', name: 'Ejemplo', level: 'provincia' }, [canton], ['canton'], { territory: 'XX-01', level: 'canton', name: 'Ejemplo', plural: 'cantones' }],
    ['a canton looks at itself', { ...parish, code: 'XX-0101', name: 'Búho', level: 'canton' }, [canton], ['canton'], { territory: 'XX-0101', level: 'canton', name: 'Búho' }],
    ['where nothing is asked there is nowhere', parish, [canton], [], undefined],
  ])('%s', (_, unit, levels, owed, to) => expect(askedElsewhere(unit, levels, owed)).toEqual(to));
});
