import { expect, test } from 'vitest';
import { alignmentSentence, partName, partNames } from './sentence.ts';

const standing = (more: object) => ({ state: 'open' as const, related: true, counts: { pairs: 45, left: 12, kinds: { same: 20, reworded: 15, added: 3, absent: 7 } }, ...more });

test.each([
  [standing({}), 'Faltan 12 de 45 pares por confirmar'],
  [standing({ counts: { pairs: 45, left: 45, kinds: {} } }), '45 pares esperan a que alguien los confirme'],
  [standing({ counts: { pairs: 1, left: 1, kinds: {} } }), '1 par espera a que alguien lo confirme'],
  [standing({ counts: { pairs: 45, left: 0, kinds: {} } }), 'Los 45 pares están confirmados: falta guardar el texto'],
  [standing({ counts: { pairs: 1, left: 0, kinds: {} } }), 'El par está confirmado: falta guardar el texto'],
  [standing({ related: false, counts: { pairs: 77, left: 77, kinds: {} } }), 'Este texto no se parece al modelo'],
  [standing({ state: 'confirmed' }), 'El texto está guardado: 35 de 45 pares vienen del modelo'],
  [standing({ state: 'dropped' }), 'Esta alineación se descartó'],
])('%j reads: %s', (alignment, said) => {
  expect(alignmentSentence(alignment)).toBe(said);
});

const part = (more: object) => ({ key: 'article-3', kind: 'article' as const, number: '3', heading: 'Funciones', ...more });

test.each([
  [part({}), 'Art. 3, Funciones'],
  [part({ heading: null }), 'Art. 3'],
  [part({ number: null }), 'Funciones'],
  [part({ kind: 'provision', number: 'Primera', heading: null }), 'Disposición Primera'],
  [part({ number: null, heading: null }), 'article-3'],
])('%j is called «%s»', (one, name) => {
  expect(partName(one)).toBe(name);
});

test('several parts are listed', () => {
  expect(partNames([part({}), part({ number: '4', heading: 'Sesiones' })])).toBe('Art. 3, Funciones y Art. 4, Sesiones');
});
