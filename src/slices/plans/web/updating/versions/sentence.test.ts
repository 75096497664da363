import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../contract/scheme.ts';
import type { ComparedRow, ComparedSide } from '../../../contract/updating/compare.ts';
import { comparisonSentence } from './sentence.ts';

const kind = (id: string, name: string, plural: string): Kind => ({ id, name, plural, gender: 'f', aliases: [], parents: [''], linkage: false, transversal: false, order: 1, needs: [] });
const kinds = [kind('linea', 'Línea', 'Líneas'), kind('accion', 'Acción', 'Acciones')];
const side = (version: number, planId = 'p'): ComparedSide => ({ planId, title: `Plan ${planId}`, scheme: 'x', territory: 'CO-05001', version, state: 'approved', validFrom: null, validTo: null, approvedOn: null, elements: 0, example: false });
const rows = (relation: ComparedRow['relation'], kindId: string, n: number): ComparedRow[] =>
  Array.from({ length: n }, (_, i) => {
    const element = { id: `${relation}${kindId}${i}`, identity: `${relation}${kindId}${i}`, code: String(i), kind: kindId, text: 'x', parentCode: null };
    return { relation, certainty: 'declared', a: relation === 'new' ? null : element, b: relation === 'closed' ? null : element, changes: [], note: null, citation: null, lineageId: null };
  });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the title of a comparison', () => {
  test.each([
    ['of one kind names it once', [...rows('kept', 'accion', 9), ...rows('renamed', 'accion', 3)], 'De la versión 1 a la 2: 9 acciones se mantienen y 3 cambian de nombre'],
    ['names a kind once, be it one or many', [...rows('kept', 'linea', 1), ...rows('changed', 'linea', 2)], 'De la versión 1 a la 2: 1 línea se mantiene y 2 cambian'],
    ['of several kinds says elements', [...rows('kept', 'accion', 2), ...rows('kept', 'linea', 1), ...rows('closed', 'linea', 1)], 'De la versión 1 a la 2: 3 elementos se mantienen y 1 línea se cierra'],
    ['in thousands writes them as the country does', rows('new', 'accion', 1200), 'De la versión 1 a la 2: 1.200 acciones nacen'],
    ['of what did not change says so', rows('kept', 'linea', 4), 'Las versiones 1 y 2 dicen lo mismo: 4 líneas se mantienen'],
    ['counts what was split once', [{ ...rows('split', 'linea', 1)[0]! }, { ...rows('split', 'linea', 1)[0]! }], 'De la versión 1 a la 2: 1 línea se divide'], // one row was just made
  ])('%s', (_what, list, sentence) => {
    expect(plain(comparisonSentence(side(1), side(2), list, kinds, 'p'))).toBe(sentence);
  });

  test.each([
    ['b', 'Con «Plan a»: 2 líneas dicen lo mismo, 1 está solo allí y 3 están solo aquí'],
    ['a', 'Con «Plan b»: 2 líneas dicen lo mismo, 1 está solo aquí y 3 están solo allí'],
  ])('of two plans names the other, on the page of %s', (here, sentence) => {
    expect(plain(comparisonSentence(side(1, 'a'), side(3, 'b'), [...rows('kept', 'linea', 2), ...rows('closed', 'linea', 1), ...rows('new', 'linea', 3)], kinds, here))).toBe(sentence);
  });
});
