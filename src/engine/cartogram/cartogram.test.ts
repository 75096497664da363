import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from './cartogram.ts';
import type { CartogramInput } from './cartogram.ts';
import { touchingCells } from './wall.ts';

const maybe = (min: number, max: number): fc.Arbitrary<number | null> => fc.option(fc.double({ min, max, noNaN: true }), { freq: 8 });

const places: fc.Arbitrary<CartogramInput> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 0, maxLength: 24 })
  .chain((codes) =>
    fc.record({
      units: fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), name: fc.string(), parent: fc.constantFrom('norte', 'sur', 'este'), lon: maybe(-92, -66), lat: maybe(-19, 14) }))),
      neighbours: fc.array(fc.tuple(fc.constantFrom('nadie', ...codes), fc.constantFrom('nadie', ...codes)), { maxLength: 50 }),
    }),
  );

const fewer = { numRuns: 40 };

/** A country of straw: a square of units, each bordering the next ones, in blocks of one parent. */
function square(side: number): CartogramInput {
  const code = (x: number, y: number): string => `${String(y).padStart(2, '0')}${String(x).padStart(2, '0')}`;
  const cells = Array.from({ length: side * side }, (_, n) => [n % side, Math.floor(n / side)] as const); // a pair, not a list
  return {
    units: cells.map(([x, y]) => ({ code: code(x, y), name: `Unidad ${x}-${y}`, parent: `${Math.floor(x / 3)}${Math.floor(y / 3)}`, lon: -79 + x / 10, lat: -1 - y / 10 })),
    neighbours: cells.flatMap(([x, y]) => [[code(x, y), code(x + 1, y)] as const, [code(x, y), code(x, y + 1)] as const]), // pairs too
  };
}

describe('any territory', () => {
  test('every unit has exactly one brick', () => {
    fc.assert(
      fc.property(places, (input) => {
        const codes = layOut(input, { seed: 3 }).bricks.map((brick) => brick.code);
        expect(codes).toEqual(input.units.map((unit) => unit.code).toSorted((a, b) => (a < b ? -1 : 1)));
      }),
      fewer,
    );
  });

  test('no two bricks share a place', () => {
    fc.assert(
      fc.property(places, (input) => {
        const { bricks } = layOut(input, { seed: 7 });
        expect(new Set(bricks.map(({ column, row }) => `${column} ${row}`)).size).toBe(bricks.length);
      }),
      fewer,
    );
  });

  test('every brick lies within the columns and rows that are stated, and they are as few as they can be', () => {
    fc.assert(
      fc.property(places, (input) => {
        const { bricks, columns, rows } = layOut(input, { seed: 1 });
        const range = (values: number[], size: number): [number, number] => (size === 0 ? [0, -1] : [Math.min(...values), Math.max(...values)]);
        expect(range(bricks.map((brick) => brick.column), bricks.length)).toEqual([0, columns - 1]);
        expect(range(bricks.map((brick) => brick.row), bricks.length)).toEqual([0, rows - 1]);
      }),
      fewer,
    );
  });

  test('the same seed gives the same picture, in whatever order the units and borders come', () => {
    fc.assert(
      fc.property(places, fc.integer(), (input, seed) => {
        const turned = { units: input.units.toReversed(), neighbours: input.neighbours.map(([a, b]) => [b, a] as const).toReversed() }; // pairs
        expect(layOut(turned, { seed })).toEqual(layOut(input, { seed }));
      }),
      fewer,
    );
  });

  test('the borders it says it keeps are those that can be counted on the picture', () => {
    fc.assert(
      fc.property(places, (input) => {
        const { bricks, kept, total } = layOut(input, { seed: 5 });
        const at = new Map(bricks.map((brick) => [brick.code, brick]));
        const pairs = new Set(input.neighbours.filter(([a, b]) => a !== b && at.has(a) && at.has(b)).map((pair) => JSON.stringify([...pair].toSorted())));
        const touching = [...pairs].filter((pair) => {
          const [a, b] = (JSON.parse(pair) as string[]).map((code) => at.get(code)); // written three lines above
          return a !== undefined && b !== undefined && touchingCells(a.column, a.row).some(([column, row]) => column === b.column && row === b.row);
        });
        expect([kept, total]).toEqual([touching.length, pairs.size]);
      }),
      fewer,
    );
  });
});

describe('a square of 81 units in nine blocks', () => {
  const input = square(9);

  test('most borders are kept', () => {
    const { kept, total } = layOut(input, { seed: 1 });
    expect(kept / total).toBeGreaterThan(0.75);
  });

  test('north stays above south and west stays left of east', () => {
    const { bricks } = layOut(input, { seed: 2 });
    const mean = (test: (code: string) => boolean, of: 'row' | 'column'): number => {
      const those = bricks.filter((brick) => test(brick.code));
      return those.reduce((sum, brick) => sum + brick[of], 0) / those.length;
    };
    expect(mean((code) => code < '03', 'row')).toBeLessThan(mean((code) => code >= '06', 'row'));
    expect(mean((code) => code.slice(2) < '03', 'column')).toBeLessThan(mean((code) => code.slice(2) >= '06', 'column'));
  });
});

test('an island with no border to the coast is drawn with water around it', () => {
  const coast = square(4);
  const island = { code: 'isla', name: 'Isla', parent: 'isla', lon: -90, lat: -1.2 };
  const { bricks } = layOut({ ...coast, units: [...coast.units, island] }, { seed: 4 });
  const own = bricks.find((brick) => brick.code === 'isla');
  const around = own === undefined ? [] : touchingCells(own.column, own.row);
  expect(bricks.filter((brick) => around.some(([column, row]) => column === brick.column && row === brick.row))).toEqual([]);
});

test('more units than the exact assignment takes still get a brick each', () => {
  const { bricks, total } = layOut(square(21), { seed: 1 });
  expect([new Set(bricks.map(({ column, row }) => `${column} ${row}`)).size, total]).toEqual([441, 840]);
});
