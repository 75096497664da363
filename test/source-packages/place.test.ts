import { expect, test } from 'vitest';
import { linesOf, placesOf } from '../../scripts/source-packages/place.ts';

test.each([
  [['004:317'], [{ document: '004', line: 317 }]],
  [['004:317-320'], [{ document: '004', line: 317, lineTo: 320 }]],
  [['000:77', '000:130'], [{ document: '000', line: 77, place: 'l. 77, 130' }]],
  [['004:510,552'], [{ document: '004', line: 510, place: 'l. 510, 552' }]],
  [['001:29', '004:104', '004:215'], [{ document: '001', line: 29 }, { document: '004', line: 104, place: 'l. 104, 215' }]],
  [[], []],
  [['sin lugar'], []],
])('references %j are these places', (refs, places) => {
  expect(placesOf(refs)).toEqual(places);
});

test('every line that references name', () => {
  expect(linesOf(['004:3-5', '004:9,12'])).toEqual([{ document: '004', from: 3, to: 5 }, { document: '004', from: 9, to: 9 }, { document: '004', from: 12, to: 12 }]);
});
