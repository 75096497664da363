import { describe, expect, test } from 'vitest';
import type { Statement } from '../../contract.ts';
import { draftAt, keyFor, lacksOf, saidBy, slug } from './draft.ts';

const said: Statement = {
  id: 'a', version: 2, documentId: 'd', document: '004', topicId: 't', topicKey: 'grupo:1', topicKind: 'grupo', topic: 'Grupo 1', property: 'participantes', propertyName: 'Participantes',
  value: { kind: 'number', number: 154, unit: 'personas' }, asOf: '2019', mark: 'transcribed', original: '1S4', confidence: 'media', quote: null, note: null, place: 'Tabla No. 1', line: 12, part: 'tabla',
};

describe('a draft', () => {
  test('of a statement says the same again', () => {
    expect(saidBy(draftAt(said))).toEqual({ topic: 'grupo:1', property: 'participantes', value: said.value, mark: 'transcribed', asOf: '2019', original: '1S4', confidence: 'media', place: 'Tabla No. 1', part: 'tabla', line: 12 });
  });
  test('at a line begins with its place and its words', () => {
    expect(draftAt({ line: 7, quote: 'Asisten 154' })).toMatchObject({ line: '7', quote: 'Asisten 154', page: '', topic: '', mark: 'declared' });
  });
  test('says what it lacks', () => {
    expect(lacksOf(draftAt({}))).toMatchObject({ topic: true, property: true, value: true, original: false, line: false });
  });
  test.each([['line', '0'], ['line', '3,5'], ['page', 'tres'], ['lineTo', '-1']])('whose %s is «%s» is not sent', (field, value) => {
    expect(saidBy({ ...draftAt(said), [field]: value })).toBeUndefined();
  });
  test('transcribed without its original is not sent', () => {
    expect(saidBy({ ...draftAt(said), original: ' ' })).toBeUndefined();
  });
});

test.each([['Visión del territorio', 'vision-del-territorio'], ['  ¿Quién?  ', 'quien'], ['PDyOT 2019–2023', 'pdyot-2019-2023']])('«%s» has the key %s', (words, expected) => {
  expect(slug(words)).toBe(expected);
});
test('the key of a topic says what it is', () => {
  expect(keyFor('Taller', 'Arranque en Manta')).toBe('taller:arranque-en-manta');
});
