import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../contract/scheme.ts';
import type { ComparedElement, ComparedRow } from '../../../contract/updating/compare.ts';
import { pictureOf } from './picture.ts';

const kinds: Kind[] = ['linea', 'objetivo', 'actividad'].map((id) => ({ id, name: id, plural: id, gender: 'f', aliases: [], parents: id === 'actividad' ? ['', 'objetivo'] : [''], linkage: false, transversal: false, order: 1, needs: [] }));
const el = (code: string, kind = 'linea'): ComparedElement => ({ id: `${code} ${kind}`, identity: code, code, kind, text: code, parentCode: null });
const row = (a: ComparedElement | null, b: ComparedElement | null, relation: ComparedRow['relation'], more: Partial<ComparedRow> = {}): ComparedRow => ({ relation, certainty: 'declared', a, b, changes: [], note: null, citation: null, lineageId: null, ...more });

describe('the lineage as a picture', () => {
  test('puts both sides in the order of their codes and joins what a row joins', () => {
    const rows = [row(el('L10'), el('T5', 'linea-transversal'), 'moved', { certainty: 'inferred' }), row(el('L2'), el('L3'), 'kept'), row(null, el('L1'), 'new')];
    const { left, right, threads } = pictureOf(rows, kinds)!;
    expect([left.map((k) => k.element.code), right.map((k) => k.element.code)]).toEqual([['L2', 'L10'], ['L1', 'L3', 'T5']]);
    expect(threads).toMatchObject([{ from: 1, to: 2, relation: 'moved', inferred: true }, { from: 0, to: 1, relation: 'kept', inferred: false }]);
    expect(right.map((k) => k.loose)).toEqual([true, false, false]);
  });

  test('leaves out what hangs below lines', () => {
    expect(pictureOf([row(el('L1'), el('L1'), 'kept'), row(el('A1', 'accion'), el('A1', 'accion'), 'changed')], kinds)?.left).toHaveLength(1);
  });

  test('draws objectives where there are no lines, and the roots where there is neither', () => {
    expect(pictureOf([row(el('O1', 'objetivo'), null, 'closed'), row(el('M1', 'meta'), null, 'closed')], kinds)?.left.map((k) => k.element.code)).toEqual(['O1']);
    expect(pictureOf([row(el('1', 'actividad'), el('1', 'actividad'), 'kept')], kinds)?.threads).toHaveLength(1);
  });

  test('is not drawn when there are more elements than anybody follows with the eye', () => {
    expect(pictureOf(Array.from({ length: 41 }, (_, i) => row(el(`L${i}`), el(`L${i}`), 'kept')), kinds)).toBeUndefined();
  });
});
