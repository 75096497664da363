import { expect, test } from 'vitest';
import { countsSentence, speakerOf } from '../../rules/review/words.ts';
import { reviewSentence, whenText } from './words.ts';

test.each([
  [{ all: 0, answered: 0, pending: 0 }, 'Todavía nadie ha observado nada.'],
  [{ all: 1, answered: 1, pending: 0 }, 'La única observación está respondida.'],
  [{ all: 1, answered: 0, pending: 0 }, 'Respondidas 0 de 1 observación.'],
  [{ all: 8, answered: 5, pending: 1 }, 'Respondidas 5 de 8 observaciones; 1 aceptada espera una versión que la recoja.'],
  [{ all: 3, answered: 3, pending: 2 }, 'Las 3 observaciones están respondidas; 2 aceptadas esperan una versión que las recoja.'],
])('%o is told as it is', (counts, said) => {
  expect(countsSentence(counts)).toBe(said);
});

test.each([
  ['review', 'Versión 2 en revisión: respondidas 1 de 4 observaciones'],
  ['feedback', 'Devolución sobre la versión 2: respondidas 1 de 4 observaciones'],
] as const)('the title of a %s says the version and how far it is', (kind, said) => {
  expect(reviewSentence({ kind, textNumber: 2, counts: { all: 4, answered: 1, accepted: 0, partly: 0, pending: 0, rejected: 1, noted: 0 } })).toBe(said);
});

test.each([
  [{ closedAt: null, dueOn: '2026-03-31', heldOn: null, late: false }, 'vence el 31 mar 2026'],
  [{ closedAt: null, dueOn: '2026-03-31', heldOn: null, late: true }, 'venció el 31 mar 2026'],
  [{ closedAt: null, dueOn: null, heldOn: '2019-05', late: false }, 'mayo de 2019, sin día'],
  [{ closedAt: '2026-04-02T15:00:00.000Z', dueOn: '2026-03-31', heldOn: null, late: false }, 'cerrada el 2 abr 2026'],
  [{ closedAt: null, dueOn: null, heldOn: null, late: false }, 'sin fecha de término'],
])('a review says until when: %o', (one, said) => {
  expect(whenText(one)).toBe(said);
});

test('who speaks is an institution and its function, or whoever holds the draft', () => {
  expect([speakerOf({ reviewer: { id: '1', name: 'UNICEF', role: 'Protección' }, by: 'Municipio' }), speakerOf({ reviewer: null, by: 'Municipio' }), speakerOf({ reviewer: null, by: null })]).toEqual(['UNICEF, Protección', 'Municipio', 'Quien tiene el borrador']);
});
