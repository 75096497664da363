import { expect, test } from 'vitest';
import { packed, PackedList, PACK_ITEMS } from './packed.ts';

const row = (n: number): unknown[] => [`fila ${n}`, n / 3, n % 2 === 0, null, new Date(Date.UTC(2020, 0, n)), 'Ñandú\u{1F33D}', { missing: 's/d' }];
const listOf = (count: number): PackedList<unknown[]> => {
  const list = new PackedList<unknown[]>();
  for (let n = 0; n < count; n += 1) list.push(row(n));
  return list;
};

test.each([0, 1, PACK_ITEMS - 1, PACK_ITEMS, PACK_ITEMS + 1, 3 * PACK_ITEMS + 7])('%i items come back as they went in, each time they are gone through', (count) => {
  const [list, whole] = [listOf(count), Array.from({ length: count }, (_, n) => row(n))];
  expect([list.length, [...list], [...list]]).toEqual([count, whole, whole]);
});

test.each([[0, 1], [0, 9999], [PACK_ITEMS - 2, PACK_ITEMS + 2], [2 * PACK_ITEMS, 2 * PACK_ITEMS + 5], [5000, 6000], [3, 3]])('from %i to %i is what an array would give', (from, to) => {
  const list = listOf(2 * PACK_ITEMS + 9);
  expect(list.slice(from, to)).toEqual([...list].slice(from, to));
});

test('what another thread packed stands in its place among the others', () => {
  const list = listOf(3);
  list.append(packed([row(3), row(4)]));
  list.push(row(5));
  expect([...list]).toEqual([0, 1, 2, 3, 4, 5].map(row));
});
