import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Conformation } from '../../contract/board.ts';
import { BoardTitle } from './BoardTitle.tsx';

const kind: Conformation['kinds'][number] = { kind: 'junta', title: 'Junta', plural: 'Juntas', short: null, owed: false, verified: true, complete: 0, partial: 0, missing: 0, unknown: 1, of: 1 };
const item = (territory: string, kinds: readonly string[]): Conformation['items'][number] => ({ territory, name: territory, parent: null, next: null, lights: kinds.map((one) => ({ kind: one, state: 'unknown', body: null, name: null, stage: null, evidence: [] })) });
const board = (kinds: Conformation['kinds'], ...places: string[]): Conformation => ({ asOf: '2026-05-04', territory: 'XX-01', territoryName: 'Lagarto', level: 'parroquia', levelName: 'parroquia', kinds, items: places.map((place) => item(place, kinds.map((one) => one.kind))) });

test.each([
  ['of a territory without kinds', board([], 'XX-01'), 'A Lagarto no se le pide ningún organismo en su nivel'],
  ['of a territory with kinds that no law asks for', board([kind], 'XX-01'), 'A Lagarto no se le pide ningún organismo en su nivel'],
  ['of several without kinds', board([], 'XX-0101', 'XX-0102'), 'En Lagarto no se pide ningún organismo a cada parroquia'],
  ['of a territory that is asked for one', board([{ ...kind, owed: true }], 'XX-01'), 'En Lagarto no consta todo lo que se pide de Junta'],
])('the title %s', (_, seen, said) => {
  expect(renderToStaticMarkup(<BoardTitle board={seen} level={{ name: 'parroquia', plural: 'parroquias' }} view={{}} />)).toBe(said);
});
