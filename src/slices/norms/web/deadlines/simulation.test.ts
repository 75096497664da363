import { expect, test } from 'vitest';
import { questionOf, readFollowing, writeFollowing } from './simulation.ts';

test.each([undefined, '', 'cona.prueba', 'cona.prueba@2025-10-20,cona.resolucion'])('what follows, written as %s, is read and written the same', (text) => {
  expect(writeFollowing(readFollowing(text)) ?? '').toBe(text ?? '');
});
test.each([{}, { lugar: 'EC' }, { lugar: 'EC', plazo: 'cona.prueba' }, { plazo: 'cona.prueba', desde: '2025-10-03' }])('with only %j nothing is asked yet', (view) => {
  expect(questionOf(view)).toBeUndefined();
});
test('each term that follows starts from the one before it', () => {
  expect(questionOf({ lugar: 'EC-08', plazo: 'a', desde: '2025-10-03', hora: '16:00', hecho: '2025-10-04', sigue: 'b@2025-10-20,c' })).toEqual({
    territory: 'EC-08', from: '2025-10-03T16:00', suspensions: [], terms: [{ term: 'a', extended: false, doneOn: '2025-10-04' }, { term: 'b', after: 0, doneOn: '2025-10-20' }, { term: 'c', after: 1 }],
  });
});
test('a suspension without an end is not counted', () => {
  expect(questionOf({ lugar: 'EC', plazo: 'a', desde: '2025-10-03', suspende: '2025-10-04' })?.suspensions).toEqual([]);
});
