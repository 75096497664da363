import { describe, expect, it } from 'vitest';
import { foldThreads, threadColours } from './data.ts';
import type { ThreadData } from './data.ts';
import { layoutThreads } from './layout.ts';
import { zigzag } from './zigzag.ts';

const data: ThreadData = {
  columns: [{ key: 'p', name: 'Provincia', level: 2 }, { key: 'c', name: 'Cantones', level: 3 }],
  groups: [{ key: 'Manta', column: 'c', name: 'Manta' }, { key: 'Jama', column: 'c', name: 'Jama' }],
  elements: [{ id: 'agua', column: 'p', text: 'Agua' }, { id: 'm1', column: 'c', group: 'Manta', text: 'Riego' }, { id: 'j1', column: 'c', group: 'Jama', text: 'Puentes', noData: true }, { id: 'j2', column: 'c', group: 'Jama', text: 'Feria', noData: true }],
  links: [{ lower: 'm1', upper: 'agua', kind: 'direct', aside: true, word: 'sinergia' }],
};

describe('what only says something of two elements', () => {
  it('fills no knot', () => expect(layoutThreads(data, 800).elements.find(({ element }) => element.id === 'm1')?.tied).toBe(false));
  it('carries no colour', () => expect(threadColours(data).has('m1')).toBe(false));
  it('is drawn thinner than a link', () => expect(layoutThreads(data, 800).links[0]?.width).toBeLessThan(3));
});

describe('what nobody above could take up', () => {
  const many: ThreadData = { ...data, links: Array.from({ length: 3 }, () => ({ lower: 'm1', upper: 'agua', kind: 'direct' as const })) };
  const folded = foldThreads(many, String, 2);
  it('stays unsaid when it is folded', () => expect(folded.elements.find(({ group }) => group === 'Jama')?.noData).toBe(true));
  it('does not hide what is known beside it', () => expect(folded.elements.find(({ group }) => group === 'Manta')?.noData).toBeUndefined());
});

describe('a zigzag', () => {
  const points = (path: string): [number, number][] => [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
  const path = points(zigzag([[0, 0], [200, 80]]));
  it('starts and ends where the thread does', () => expect([path[0], path.at(-1)]).toEqual([[0, 0], [200, 80]]));
  it('goes to and fro', () => expect(new Set(path.slice(1, -1).map(([x, y], n) => { const [px, py] = path[n] ?? [0, 0]; return Math.sign((x - px) * 80 - (y - py) * 200); })).size).toBeGreaterThan(1));
  it('goes on through a lane between two stops', () => expect(points(zigzag([[0, 0], [60, 30], [120, 30], [180, 90]])).length).toBeGreaterThan(15));
  it('of no length is a point', () => expect(zigzag([[5, 5]])).toBe('M5 5L5 5'));
});
