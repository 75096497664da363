import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scheme } from '../contract/scheme.ts';
import { joinSchemes, kindNamed, kindOf, mayHang } from './scheme.ts';
import { totalsOf } from './totals.ts';
import { inTreeOrder, makesCircle } from './tree.ts';

const read = (file: string): Scheme[] => (JSON.parse(readFileSync(`packs/${file}`, 'utf8')) as unknown[]).map((s) => Scheme.parse(s)); // a file of the packs
const pdot = read('base/schemes.json').find((s) => s.id === 'pdot')!;
const intersectorial = read('base/schemes.json').find((s) => s.id === 'intersectorial')!;

describe('schemes', () => {
  it('finds a kind by the words that offices use', () => {
    for (const [word, kind] of [['Objetivo estratégico', 'objetivo'], ['OBJETIVOS ESTRATEGICOS', 'objetivo'], ['oe', 'objetivo'], ['proyecto', 'programa'], ['Metas', 'meta']]) expect(kindNamed(pdot, word!)?.id).toBe(kind);
  });

  it('knows no kind for a word that nobody uses', () => expect(kindNamed(pdot, 'tornillo')).toBeUndefined());

  it('lets a target hang from an objective and never an objective from a target', () => {
    expect(mayHang(kindOf(pdot, 'meta')!, kindOf(pdot, 'objetivo'))).toBe(true);
    expect(mayHang(kindOf(pdot, 'objetivo')!, kindOf(pdot, 'meta'))).toBe(false);
  });

  it('marks exactly objective, policy, target and programme as counting in the linkage index', () => {
    expect(pdot.kinds.filter((k) => k.linkage).map((k) => k.id).sort()).toEqual(['meta', 'objetivo', 'politica', 'programa']);
  });

  it('joins a country over the base: its fields are added, the base stays', () => {
    const over = read('ec/schemes.json').find((s) => s.id === 'pdot')!;
    const joined = joinSchemes(pdot, over);
    expect(joined.kinds.map((k) => k.id)).toEqual(pdot.kinds.map((k) => k.id));
    expect(joined.fields.length).toBe(pdot.fields.length + over.fields.length);
  });
});

describe('totals', () => {
  const element = (code: string, kind: string, parentId: string | null, lines: string[] = []) => ({ id: code, code, kind, parentId, text: `texto ${code}`, lines });

  it('counts under a strategic line what hangs from it and under a cross-cutting one what names it', () => {
    const elements = [element('T1', 'linea-transversal', null), element('L1', 'linea', null), element('1.1', 'accion', 'L1', ['T1']), element('1.1.1', 'meta', '1.1'), element('L2', 'linea', null), element('2.1', 'accion', 'L2')];
    const { byKind, byLine } = totalsOf(intersectorial, elements);
    expect(byKind).toEqual({ 'linea-transversal': 1, linea: 2, accion: 2, meta: 1 });
    expect(Object.fromEntries(byLine.map((l) => [l.code, l.byKind]))).toEqual({ T1: { accion: 1 }, L1: { accion: 1, meta: 1 }, L2: { accion: 1 } });
    expect(byLine.find((l) => l.code === 'T1')!.crossCutting).toBe(true);
  });
});

describe('tree', () => {
  it('refuses an element that would be its own ancestor', () => {
    const nodes = [{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'b' }];
    expect(makesCircle(nodes, 'a', 'c')).toBe(true);
    expect(makesCircle(nodes, 'c', 'a')).toBe(false);
    expect(makesCircle(nodes, 'a', 'a')).toBe(true);
  });

  it('puts every parent before its children, loses nobody, and names those in a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(30), { nil: null }), { maxLength: 30 }), (parents) => {
        const nodes = parents.map((parent, id) => ({ id: String(id), parentId: parent === null ? null : String(parent) }));
        const { ordered, astray } = inTreeOrder(nodes);
        expect(ordered.length + astray.length).toBe(nodes.length);
        const place = new Map(ordered.map((n, i) => [n.id, i]));
        for (const node of ordered) if (node.parentId !== null && place.has(node.parentId)) expect(place.get(node.parentId)!).toBeLessThan(place.get(node.id)!);
      }),
    );
  });
});
