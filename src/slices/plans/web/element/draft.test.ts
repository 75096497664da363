import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../scheme.example.ts';
import { fieldsOf } from '../../rules/scheme.ts';
import { differences, draftOf, readDraft, sameDraft, taking, yearsOf } from './draft.ts';

const fields = fieldsOf(lineScheme, 'meta');
const meta = elementOf('meta', 'M1', { fields: { linea_base: { missing: 's/d' }, meta_final: 1234.5, responsable: 'Salud', valores: { 2020: 4, 2021: { missing: 'np' } } } });

describe('a draft', () => {
  it.each([',', '.'] as const)('saves what it was made of when nobody wrote in it, decimals with %s', (decimal) => {
    const { fields: read } = readDraft(draftOf(meta, lineScheme.fields, decimal), fields, decimal);
    expect(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null))).toEqual(meta.fields);
  });

  it('reads numbers as people write them, and zero as a datum', () => {
    const draft = draftOf(meta, lineScheme.fields, ',');
    const read = readDraft({ ...draft, fields: { ...draft.fields, linea_base: '0', meta_final: '1.234,56' } }, fields, ',');
    expect([read.fields['linea_base'], read.fields['meta_final'], read.problems]).toEqual([0, 1234.56, {}]);
  });

  it('keeps s/d and np apart from an emptied field', () => {
    const draft = draftOf(meta, lineScheme.fields, ',');
    const read = readDraft({ ...draft, fields: { ...draft.fields, linea_base: '', meta_final: 'np', 'valores.2020': 's/d', 'valores.2021': '' } }, fields, ',');
    expect([read.fields['linea_base'], read.fields['meta_final'], read.fields['valores']]).toEqual([null, { missing: 'np' }, { 2020: { missing: 's/d' } }]);
  });

  it('says what is wrong at the very field and year', () => {
    const draft = draftOf(meta, lineScheme.fields, ',');
    const read = readDraft({ ...draft, fields: { ...draft.fields, meta_final: '85.5x', 'valores.2020': 'muchos' } }, fields, ',');
    expect(Object.keys(read.problems).sort()).toEqual(['meta_final', 'valores.2020']);
  });

  it('refuses a day that the calendar does not have', () => {
    const accion = elementOf('accion', 'A1', { fields: { desde: '2020-02-01' } });
    const draft = draftOf(accion, lineScheme.fields, ',');
    const read = readDraft({ ...draft, fields: { ...draft.fields, desde: '31/02/2020' } }, fieldsOf(lineScheme, 'accion'), ',');
    expect(Object.keys(read.problems)).toEqual(['desde']);
  });

  it('holds a list one by line', () => {
    const accion = elementOf('accion', 'A1', { fields: { con_quienes: ['Escuelas', 'Juntas de acción; comunal'] } });
    expect(draftOf(accion, lineScheme.fields, ',').fields['con_quienes']).toBe('Escuelas\nJuntas de acción; comunal');
  });
});

describe('two hands on one element', () => {
  const mine = { ...draftOf(meta, lineScheme.fields, ','), text: 'Lo mío' };
  const theirs = { ...draftOf(meta, lineScheme.fields, ','), code: 'M9', fields: { ...mine.fields, responsable: 'Educación' } };

  it('names every difference, and only those', () => {
    expect(differences(mine, theirs)).toEqual(['code', 'text', 'responsable']);
  });

  it('takes one difference and keeps the rest of what was typed', () => {
    const chosen = taking(mine, theirs, 'responsable');
    expect([chosen.text, chosen.code, chosen.fields['responsable']]).toEqual(['Lo mío', 'M1', 'Educación']);
  });

  it('ends with the same words when every difference is taken', () => {
    expect(sameDraft(differences(mine, theirs).reduce((draft, key) => taking(draft, theirs, key), mine), theirs)).toBe(true);
  });

  it('does not mind the order of lines', () => {
    expect(sameDraft({ ...mine, lines: ['T1', 'T2'] }, { ...mine, lines: ['T2', 'T1'] })).toBe(true);
  });
});

describe('the years of a by-year field', () => {
  it('joins those it holds and those of the validity', () => {
    expect(yearsOf({ 2016: 1, 2019: 2 }, '2018-01-01', '2020-12-31')).toEqual([2016, 2018, 2019, 2020]);
  });

  it('offers no endless row of years', () => {
    expect(yearsOf(undefined, '1900-01-01', '2200-12-31')).toEqual([]);
  });
});
