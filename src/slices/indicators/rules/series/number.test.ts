import { expect, test } from 'vitest';
import { isUnusual, nameWords, numberWords, storedWords, valueWords } from './number.ts';

test.each([[1234.5, 'EC', '1.234,5'], [1234.5, 'PE', '1,234.5'], [31.456, 'CO', '31,46'], [0, 'EC', '0'], [0.00345, 'EC', '0,00345'], [-2000, 'XX', '-2.000']])('%d in %s reads %s', (number, country, words) => expect(numberWords(number, country)).toBe(words));
test.each([[{ number: 0, missing: null }, '0 %'], [{ number: null, missing: 's/d' as const }, 's/d'], [{ number: null, missing: 'np' as const }, 'np']])('%j reads %s', (told, words) => expect(valueWords(told, '%', 'EC').replace('\u00A0', ' ')).toBe(words));
test('of one sex its name says which', () => expect([nameWords({ name: 'Pobreza', sex: 'all' }), nameWords({ name: 'Pobreza', sex: 'f' })]).toEqual(['Pobreza', 'Pobreza (mujeres)']));
test.each([[29.5, 'EC', '29,5'], [1234.56789, 'EC', '1.234,56789'], [29.5, 'PE', '29.5'], [0.1 + 0.2, 'CO', '0,3']])('%d is stored in %s as %s', (number, country, words) => expect(storedWords(number, country)).toBe(words));
test.each([[150, '%', true], [-5, 'porcentaje', true], [100, '%', false], [0, ' %', false], [150, 'puntos porcentuales', false], [1234, 'personas', false], [null, '%', false]])('%d in «%s» is unusual: %s', (number, unit, unusual) => expect(isUnusual(number, unit)).toBe(unusual));
