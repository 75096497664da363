import { expect, it } from 'vitest';
import { articulationOf, dependenciesOf } from './articulation.ts';

it.each([
  ['the responsible and those beside it', { responsable: 'Educación', corresponsables: ['Salud', 'Cultura'] }, ['Educación', 'Salud', 'Cultura']],
  ['one office once, however it is spelled', { responsable: 'Secretaría de Educación', corresponsables: ['SECRETARIA DE EDUCACION', 'Salud'] }, ['Secretaría de Educación', 'Salud']],
  ['several written in one cell', { responsable: 'Educación; Salud' }, ['Educación', 'Salud']],
  ['no absence', { responsable: 's/d', corresponsables: { missing: 'np' } }, []],
  ['no blank', { responsable: ' ', corresponsables: [''] }, []],
])('the dependencies of an element are %s', (_what, fields, names) => {
  expect(dependenciesOf({ fields })).toEqual(names);
});

it('the degree of an element that names nobody is unsaid, not zero', () => {
  expect([articulationOf({ fields: {} }), articulationOf({ fields: { corresponsables: ['Salud'] } })]).toEqual([undefined, 1]);
});
