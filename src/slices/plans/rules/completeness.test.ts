import { describe, expect, it } from 'vitest';
import { absentKinds, gapsOf, invented, missingOf, standingOf } from './completeness.ts';
import { elementOf, lineScheme } from '../web/scheme.example.ts';

describe('how a value stands', () => {
  it.each([
    [0, 'value'],
    [false, 'value'],
    ['', 'empty'],
    [null, 'empty'],
    [undefined, 'empty'],
    [[], 'empty'],
    [['a'], 'value'],
    [{}, 'empty'],
    [{ 2020: 4 }, 'value'],
    [{ missing: 's/d' }, 's/d'],
    [{ missing: 'np' }, 'np'],
    ['s/d', 's/d'],
    ['S / D', 's/d'],
    ['np', 'np'],
    ['sin duda', 'value'],
  ])('%j stands as %s', (value, standing) => {
    expect(standingOf(value)).toBe(standing);
  });
});

describe('what an element lacks', () => {
  it('counts a declared s/d as a datum that is missing', () => {
    const meta = elementOf('meta', 'M1', { fields: { linea_base: { missing: 's/d' }, meta_final: 3 } });
    expect(missingOf(lineScheme, meta).map((f) => f.id)).toEqual(['linea_base']);
  });

  it('takes np and zero as answers', () => {
    const meta = elementOf('meta', 'M1', { fields: { linea_base: 0, meta_final: { missing: 'np' } } });
    expect(missingOf(lineScheme, meta)).toEqual([]);
  });

  it('asks nothing of a kind without needs, nor of a kind it does not know', () => {
    expect([missingOf(lineScheme, elementOf('linea', 'L1')), missingOf(lineScheme, elementOf('otra', 'X'))]).toEqual([[], []]);
  });
});

describe('what a plan lacks', () => {
  const elements = [
    elementOf('accion', 'A1', { fields: { como: 'Con talleres', responsable: 'Educación' } }),
    elementOf('accion', 'A2', { fields: { como: 'Con ferias' } }),
    elementOf('meta', 'M1', { fields: { linea_base: { missing: 's/d' }, meta_final: 8 } }),
    elementOf('meta', 'M2', { fields: { meta_final: 8 } }),
  ];

  it('puts the most frequent lack first, with how many of how many and how many declare it', () => {
    expect(gapsOf(lineScheme, elements).map((g) => [g.kind.id, g.field.id, g.count, g.of, g.noData])).toEqual([
      ['meta', 'linea_base', 2, 2, 1],
      ['accion', 'responsable', 1, 2, 0],
    ]);
  });

  it('remembers the first element that lacks it', () => {
    expect(gapsOf(lineScheme, elements)[0]?.first).toBe(elements[2]?.id);
  });

  it('names the linkable kinds that a plan has none of', () => {
    expect(absentKinds(lineScheme, { meta: 3 }).map((k) => k.id)).toEqual(['objetivo']);
  });

  it('marks an element as invented only when it says so', () => {
    expect([invented({ fields: { ejemplo: true } }), invented({ fields: { ejemplo: false } }), invented({ fields: {} })]).toEqual([true, false, false]);
  });
});
