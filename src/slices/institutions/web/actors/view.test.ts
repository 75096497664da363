import { expect, test } from 'vitest';
import type { ActorMap, ActorNode } from '../../contract.ts';
import { actorsOf, columnsOf, tiesAsked, tieText } from './view.ts';

const node = (id: string, sector: ActorNode['sector'] = 'public'): ActorNode => ({ id, institution: id, name: id.toUpperCase(), short: null, kind: 'red', sector, territory: null, territoryName: null });
const map: ActorMap = { asOf: '2026-11-20', capped: false, others: false, nodes: [node('a'), node('b', 'private'), node('c', null)], edges: [
  { from: 'a', to: 'b', kind: 'joint', says: 'Mesa', href: null, strong: true }, { from: 'b', to: 'a', kind: 'part-of', says: null, href: null, strong: true }, { from: 'a', to: 'c', kind: 'mapped', says: 'Aliados', href: null, strong: false },
] };

test('who has more ties stands first', () => expect(actorsOf(map).map(({ id, ties }) => [id, ties.length])).toEqual([['a', 3], ['b', 2], ['c', 1]]));
test('who has no tie is not drawn', () => expect(actorsOf({ ...map, edges: map.edges.slice(0, 1) }).map(({ id }) => id)).toEqual(['a', 'b']));
test.each([[undefined, ['joint', 'mapped', 'programme']], ['speaks-for', ['speaks-for']], ['todos', undefined], ['otra-cosa', ['joint', 'mapped', 'programme']]])('the kinds asked for when %s is chosen: what is only structure is asked apart', (chosen, asked) => expect(tiesAsked(chosen)).toEqual(asked));
test('columns go from the State outwards, and whoever nobody classified is last', () => expect(columnsOf(actorsOf(map), ['public', 'academia', 'private']).map(({ key }) => key)).toEqual(['public', 'private', 'none']));
test('a tie is told from the side of whoever is looked at', () => {
  const [a] = actorsOf(map);
  expect(a?.ties.map((tie) => tieText(tie, 'a'))).toEqual(['B: acción conjunta, Mesa', 'B: depende de este actor', 'C: mapeo, Aliados (previsto o pendiente)']);
});
