import { describe, expect, test } from 'vitest';
import { kebab } from '../src/kernel/contract.ts';
import { houseTexts } from '../src/platform/operation/words.ts';
import type { AnyTexts } from '../src/platform/operation/slice.ts';
import { slices } from '../src/slices/index.ts';

/** What people read when the product says no, what was done, and what each operation does. */
interface Said {
  slice: string;
  at: string;
  text: string;
}

const partsOf = (slice: string, texts: AnyTexts, part: 'failures' | 'facts' | 'operations'): Said[] => Object.entries(texts[part]).map(([key, text]) => ({ slice, at: `${slice}.${kebab(key)}`, text }));
const parts = ['failures', 'facts', 'operations'] as const;
const all = (language: 'es' | 'en', part: (typeof parts)[number]): Said[] => [...slices.map((s) => [s.contract.name, s.texts[language]] as const), ['house', houseTexts[language]] as const].flatMap(([name, texts]) => partsOf(name, texts, part));
const wrong = (list: Said[], isWrong: (text: string) => boolean): string[] => list.filter(({ text }) => isWrong(text)).map(({ at, text }) => `${at}: ${text}`);
const everything = (language: 'es' | 'en'): Said[] => parts.flatMap((part) => all(language, part));
const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

describe.each(['es', 'en'] as const)('in %s', (language) => {
  test.each(slices.map((slice) => [slice.contract.name, slice] as const))('%s says every failure, fact and operation of its contract, and nothing else', (_name, { contract, texts }) => {
    const said = texts[language];
    expect([Object.keys(said.failures), Object.keys(said.facts), Object.keys(said.operations)].map((keys) => keys.toSorted())).toEqual([Object.keys(contract.failures), [...contract.facts], Object.keys(contract.operations)].map((keys) => keys.toSorted()));
  });
  test('nothing is empty', () => {
    expect(wrong(everything(language), (text) => text.trim() === '')).toEqual([]);
  });
  test('nobody shouts', () => {
    expect(wrong(everything(language), (text) => /[!¡]/.test(text))).toEqual([]);
  });
  test('a failure is a sentence', () => {
    expect(wrong(all(language, 'failures'), (text) => !/[.:}]$/.test(text.trim()))).toEqual([]);
  });
});

describe('in Spanish', () => {
  test('an operation is named in the infinitive', () => {
    expect(wrong(all('es', 'operations'), (text) => !/^[A-ZÁÉÍÓÚ][a-záéíóúñ]*(ar|er|ir|ír)(se|lo|la)?( |$)/.test(text))).toEqual([]);
  });
  test('a fact is told in the past, as a sentence of its own', () => {
    expect(wrong(all('es', 'facts'), (text) => !/^[A-ZÁÉÍÓÚ][^.]*(ó|io|izo|uso|aron|ieron)( |,|$)[^.]*$/u.test(text))).toEqual([]);
  });
  test('one is addressed as usted', () => {
    expect(wrong(everything('es'), (text) => /\b(tú|tu|tus|ti|contigo|haz|escribe aquí|elige|revisa tu|inténtalo|vuelve a intentar|puedes|debes|tienes)\b/i.test(text))).toEqual([]);
  });
  test.each([/\bclick\b/i, /\bclic aquí\b/i, /\bups\b/i, /\berror de\b/i, /\bsnapshot\b/i, /\boffline\b/i, /\bdry run\b/i, /\blinkeo\b/i, /\binválid[oa]\b/i, /\bfall[oó] la validación\b/i])('nobody says %s', (word) => {
    expect(wrong(everything('es'), (text) => word.test(text))).toEqual([]);
  });
});

test('both languages fill the same places of a failure', () => {
  const english = new Map(all('en', 'failures').map(({ at, text }) => [at, placesIn(text)]));
  const differ = all('es', 'failures').filter(({ at, text }) => placesIn(text).join() !== (english.get(at) ?? []).join());
  expect(differ.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});
test('Spanish and English are not the same words', () => {
  const english = new Map(all('en', 'failures').map(({ at, text }) => [at, text]));
  expect(all('es', 'failures').filter(({ at, text }) => english.get(at) === text)).toEqual([]);
});
