import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, countRelations, turnedBack, type Passage, type Row } from './compare.ts';
import type { Compared } from './difference.ts';

const el = (code: string, more: Partial<Compared> = {}): Compared => ({ id: `${code}-row`, identity: code, code, kind: 'accion', parentId: null, text: `Texto de ${code}`, lines: [], fields: {}, ...more });
const later = (element: Compared, more: Partial<Compared> = {}): Compared => ({ ...element, id: `${element.id}-2`, ...more });
const passage = (from: string | null, to: string | null, relation: Passage['relation'], more: Partial<Passage> = {}): Passage => ({ id: `${from}>${to}`, from, to, relation, certainty: 'declared', note: null, citation: null, ...more });
const said = (rows: Row[]): string[] => rows.map(({ a, b, relation, certainty }) => `${a?.code ?? '-'} ${relation} ${b?.code ?? '-'} ${certainty}`);

describe('an element that both versions have', () => {
  const line = el('L1', { kind: 'linea' });
  const other = el('L2', { kind: 'linea' });
  const action = el('A1', { parentId: line.id, fields: { responsable: 'Salud', valores: { 2020: 1 } } });
  test.each([
    ['is kept when nothing differs', {}, 'kept', []],
    ['was renamed when only its words differ', { text: 'Otro texto' }, 'renamed', ['text']],
    ['was changed when its data differ', { text: 'Otro texto', fields: { responsable: 'Educación', valores: { 2020: 1 } } }, 'changed', ['text', 'responsable']],
    ['was changed when a year of its values differs', { fields: { responsable: 'Salud', valores: { 2020: 2 } } }, 'changed', ['valores']],
    ['was changed when only its code differs', { code: 'A9' }, 'changed', ['code']],
    ['was moved when it hangs from another', { parentId: `${other.id}-2`, text: 'Otro texto' }, 'moved', ['text', 'parent']],
    ['is kept when its data are only written in another order', { fields: { valores: { 2020: 1 }, responsable: 'Salud' } }, 'kept', []],
  ] as const)('%s', (_what, change, relation, fields) => {
    const rows = compareVersions([line, other, action], [later(line), later(other), later(action, { parentId: `${line.id}-2`, ...change })], []);
    const row = rows.find(({ a }) => a?.identity === 'A1')!;
    expect([row.relation, row.certainty, row.changes.map((c) => c.field)]).toEqual([relation, 'declared', fields]);
  });

  test('is kept when the line it hangs from was declared to be another one now', () => {
    const next = el('L7', { kind: 'linea', text: 'Línea con otro nombre' });
    const rows = compareVersions([line, action], [next, later(action, { parentId: next.id })], [passage('L1', 'L7', 'renamed')]);
    expect(said(rows)).toEqual(['L1 renamed L7 declared', 'A1 kept A1 declared']);
  });

  test('is kept when a cross-cutting line it names only got another code', () => {
    const cross = el('T1', { kind: 'linea-transversal' });
    const names = el('A2', { lines: ['T1'] });
    const rows = compareVersions([cross, names], [later(cross, { code: 'T5' }), later(names, { lines: ['T5'] })], []);
    expect(said(rows)).toEqual(['T1 changed T5 declared', 'A2 kept A2 declared']);
  });
});

describe('elements without a twin', () => {
  test('are joined by what was declared, with its certainty', () => {
    const rows = compareVersions([el('L2', { text: 'Detección y atención' })], [el('L3', { text: 'Atención integral' })], [passage('L2', 'L3', 'changed', { certainty: 'inferred' })]);
    expect(said(rows)).toEqual(['L2 changed L3 inferred']);
  });

  test('stand in a row for each of those that one became', () => {
    const rows = compareVersions([el('P')], [el('X'), el('Y')], [passage('P', 'X', 'split'), passage('P', 'Y', 'split')]);
    expect(said(rows)).toEqual(['P split X declared', 'P split Y declared']);
    expect(countRelations(rows)).toMatchObject({ split: 1, new: 0, closed: 0 });
  });

  test('that became one count once', () => {
    const rows = compareVersions([el('X'), el('Y')], [el('P')], [passage('X', 'P', 'merged'), passage('Y', 'P', 'merged')]);
    expect(countRelations(rows)).toMatchObject({ merged: 1, new: 0, closed: 0 });
  });

  test('are read from code and words, and it says so', () => {
    const rows = compareVersions([el('a', { code: 'O1', text: 'Mejorar los caminos vecinales del cantón' })], [el('b', { code: 'O1', text: 'Mejorar y mantener los caminos vecinales' })], []);
    expect(said(rows)).toEqual(['O1 renamed O1 inferred']);
  });

  test('with the same code and nothing else in common are not joined', () => {
    const rows = compareVersions([el('a', { code: 'O1', text: 'Proteger las cuencas hídricas' })], [el('b', { code: 'O1', text: 'Ordenar el comercio ambulante' })], []);
    expect(said(rows)).toEqual(['O1 closed - inferred', '- new O1 inferred']);
  });

  test('of another kind are never joined by their words', () => {
    const rows = compareVersions([el('a', { text: 'Agua segura para los recintos', kind: 'objetivo' })], [el('b', { text: 'Agua segura para los recintos', kind: 'meta' })], []);
    expect(rows.map((r) => r.relation).toSorted()).toEqual(['closed', 'new']);
  });

  test('of a version that was copied were closed for sure, and keep what was said of it', () => {
    const rows = compareVersions([el('A'), el('B')], [later(el('A'))], [passage('B', null, 'closed', { note: 'Se terminó en 2019' })]);
    expect(said(rows)).toEqual(['A kept A declared', 'B closed - declared']);
    expect(rows[1]?.passage?.note).toBe('Se terminó en 2019');
  });
});

test('what was closed stands where it was, between its neighbours', () => {
  const [a, b, c] = [el('A'), el('B'), el('C')];
  expect(said(compareVersions([a, b, c], [later(a), later(c), el('D')], [])).map((s) => s.slice(0, 10))).toEqual(['A kept A d', 'B closed -', 'C kept C d', '- new D de']);
});

test('read backwards, a split is a merger and what was born is closed', () => {
  expect([passage('P', 'X', 'split'), passage(null, 'N', 'new'), passage('A', 'B', 'renamed')].map(turnedBack).map(({ from, to, relation }) => [from, to, relation])).toEqual([['X', 'P', 'merged'], ['N', null, 'closed'], ['B', 'A', 'renamed']]);
});

test('every element of both versions stands in some row, whatever the versions are', () => {
  const words = ['agua', 'caminos', 'salud', 'riego', 'escuelas', 'puertos'];
  const version = fc.uniqueArray(fc.record({ identity: fc.constantFrom(...'abcdefghij'), words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }) }), { selector: (e) => e.identity, maxLength: 10 });
  fc.assert(
    fc.property(version, version, (one, two) => {
      const made = (list: typeof one, mark: string): Compared[] => list.map((e, i) => el(`${e.identity}`, { id: `${mark}${e.identity}`, code: `${mark}${i}`, text: e.words.join(' '), parentId: i > 1 ? `${mark}${list[i - 2]!.identity}` : null })); // i - 2 is inside the list
      const [a, b] = [made(one, 'a'), made(two, 'b')];
      const rows = compareVersions(a, b, []);
      expect(new Set(rows.flatMap((r) => r.a ?? [])).size).toBe(a.length);
      expect(new Set(rows.flatMap((r) => r.b ?? [])).size).toBe(b.length);
      expect(rows.filter((r) => r.a && r.b).length + rows.filter((r) => !r.a || !r.b).length).toBe(rows.length);
    }),
  );
});
