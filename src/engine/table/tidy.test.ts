import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from './tidy.ts';

describe('text as it is kept', () => {
  it.each([
    ['  Río Verde  ', 'Río Verde'],
    ['Ri\u0301o', 'Río'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
    ['dos\u00A0espacios\u202Ffijos', 'dos espacios fijos'],
    ['guion\u00ADsuave \u200Bcero', 'guionsuave cero'],
    ['\u0007campana\u0000', 'campana'],
    ['ÿ ſ Ⱥ Ɏ', 'ÿ ſ Ⱥ Ɏ'],
    ['👩‍🌾 siembra', '👩‍🌾 siembra'],
    ['\uD800 sola', '\uFFFD sola'],
  ])('%j is %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  it('is in the composed form, whatever it was made of', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x36F }).map((code) => String.fromCodePoint(code)) });
    fc.assert(fc.property(latin, (text) => {
      expect(tidyText(text)).toBe(tidyText(text).normalize('NFC'));
    }));
  });
});
