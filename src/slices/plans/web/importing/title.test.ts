import { describe, expect, it } from 'vitest';
import { chosenTwice, mappingOf, unconfirmed, unnamed, type Preview } from './shapes.ts';
import { importSentence } from './title.ts';

const preview = (more: Partial<Preview> = {}): Preview => ({
  previewId: 'p', created: 28, changed: 3, unchanged: 1, refused: 0, rows: [], changes: [], notes: [],
  file: { name: 'matriz.xlsx', sheet: 'Hoja1', rows: 32, headerRow: 1 },
  headers: [{ title: 'Código', column: 'code', sure: true }, { title: 'Quién', column: 'responsable', sure: true }],
  columns: [{ id: 'code', title: 'Código', required: true }, { id: 'text', title: 'Texto', required: true }, { id: 'responsable', title: 'Responsable', required: false }],
  missing: [],
  ...more,
});

describe('the title says where the import stands', () => {
  it.each([
    ['before a file', undefined, 'Traer un plan desde su hoja, con un ensayo antes de guardar'],
    ['all rows good', preview(), 'Las 32 filas entran'],
    ['some refused', preview({ refused: 2 }), '32 filas entran y 2 no'],
    ['all refused', preview({ created: 0, changed: 0, unchanged: 0, refused: 4 }), 'Ninguna de las 4 filas entra todavía'],
    ['nothing new', preview({ created: 0, changed: 0, unchanged: 32 }), 'La hoja es igual a lo que ya está guardado'],
    ['a column missing', preview({ missing: ['Texto'] }), 'La hoja no tiene «Texto»: elija qué columna es'],
    ['a doubtful heading', preview({ headers: [{ title: 'Quién', column: 'responsable', sure: false }] }), 'Falta confirmar un encabezado'],
  ])('%s', (_, shown, said) => {
    expect(importSentence(shown, undefined, false)).toBe(said);
  });

  it('when it is done, and when it is undone', () => {
    const done = { importId: 'i', planId: 'p', created: 28, changed: 3, leftOut: 0 };
    expect([importSentence(preview(), done, false), importSentence(preview(), done, true)]).toEqual(['Se importaron 31 elementos', 'La importación se deshizo y todo volvió a como estaba']);
  });
});

describe('headings', () => {
  it('wait for a person when one is doubtful, not when the empty one is', () => {
    expect([unconfirmed(preview({ headers: [{ title: 'Quién', column: null, sure: false }] })), unconfirmed(preview({ headers: [{ title: '', column: null, sure: false }] }))]).toEqual([true, false]);
  });

  it('may not bring one column twice', () => {
    expect(chosenTwice(preview(), { Código: 'code', Quién: 'code', Nota: null, Otra: null })).toEqual(['Código']);
  });

  it('must bring every required column', () => {
    expect(unnamed(preview(), mappingOf(preview()))).toEqual(['Texto']);
  });
});
