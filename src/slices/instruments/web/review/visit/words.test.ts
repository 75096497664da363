import { expect, test } from 'vitest';
import { reviewText } from '../../../text/review.es.ts';
import { endedLead, nameHint, visitSentence, visitWords } from './words.ts';

test.each([
  [{ received: 0, waiting: 0, closed: false }, 'Todavía no ha enviado observaciones sobre la versión 3'],
  [{ received: 2, waiting: 1, closed: false }, 'Recibimos 2 observaciones suyas sobre la versión 3; 1 está por enviar'],
  [{ received: 1, waiting: 1, closed: true }, 'Recibimos 1 observación suya sobre la versión 3; 1 quedó sin enviar'],
  [{ received: 0, waiting: 2, closed: true }, 'No envió observaciones sobre la versión 3; 2 quedaron sin enviar'],
])('the title says how far somebody is, and leaves nothing to be sent of a closed review: %o', (standing, said) => {
  expect(visitSentence({ textNumber: 3, ...standing })).toBe(said);
});

test.each([['Municipio de Loja', 'Municipio de Loja y la administración de la plataforma'], [null, 'quien tiene el borrador y la administración de la plataforma']])('who sees the name is said whole: %s', (holder, who) => {
  expect([nameHint(holder).includes(who), nameHint(holder).includes('Solo')]).toEqual([true, false]);
});

test('a link that ended says it once, in the title', () => {
  const lead = endedLead(reviewText.failures['review-link-ended']);
  expect([lead, lead.includes(visitWords.ended)]).toEqual(['Venció, lo retiraron o está incompleto. Pida otro a quien se lo envió.', false]);
});
