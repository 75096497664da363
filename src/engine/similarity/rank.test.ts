import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, weighed } from './compare.ts';
import { makeLexicon } from './lexicon.ts';
import { pack } from './packed.ts';
import { explain, leastBest, suggest, type Statement } from './rank.ts';
import { read } from './reading.ts';
import { evidenceSays } from './text.es.ts';
import { FrequencyCount, weigher } from './weight.ts';

const lexicon = makeLexicon({
  stopWords: ['de', 'los', 'la', 'a', 'y', 'el', 'con'],
  weakWords: ['mejorar', 'cantonal'],
  themes: [{ id: 'movilidad', name: 'vialidad y transporte' }, { id: 'ambiente', name: 'ambiente' }, { id: 'cultura', name: 'cultura' }],
  concepts: [
    { id: 'vialidad', name: 'vialidad', themes: ['movilidad'], terms: ['red vial', 'caminos', 'asfaltar'] },
    { id: 'bosque', name: 'bosque', themes: ['ambiente'], terms: ['bosque', 'manglar', 'reforestar'] },
    { id: 'libro', name: 'lectura', themes: ['cultura'], terms: ['consejo editorial', 'lectura'] },
  ],
  phrases: [],
});
const texts = ['Mejorar la red vial', 'Reforestar con mangle el estero', 'Asfaltar los caminos', 'Lectura y consejo editorial', 'Reforestar el manglar', 'Consejo de bosque'];
const counted = new FrequencyCount();
for (const text of texts) counted.count(pack(read(text, lexicon)));
const weigh = weigher(lexicon, counted);
const statement = (text: string, more: Partial<Statement<string>> = {}): Statement<string> => ({ of: text, text: weighed(pack(read(text, lexicon)), weigh, lexicon), kind: 'objetivo', competence: [], ...more });
const ranked = (text: string, others: readonly string[] = texts): string[] => suggest(statement(text), others.filter((one) => one !== text).map((one) => statement(one)), lexicon, weigh, 5).map(({ of }) => of);
const likeness = (one: string, two: string): number => compare(statement(one).text, statement(two).text, weigh, lexicon);

describe('a ranking', () => {
  test('finds the same in other words', () => {
    expect(ranked('Asfaltar los caminos')[0]).toBe('Mejorar la red vial');
  });
  test('finds nothing where nothing fits', () => {
    expect(ranked('Recaudar tasas')).toEqual([]);
  });
  test('puts the same concept before a word of another theme', () => {
    expect(likeness('Consejo de bosque', 'Reforestar el manglar')).toBeGreaterThan(likeness('Consejo de bosque', 'Lectura y consejo editorial'));
  });
  test('a competence in common adds, and alone suggests nothing', () => {
    const theme = lexicon.theme('ambiente')!;
    const score = (competence: number[]): number => suggest(statement('Reforestar el manglar', { competence }), [statement('Consejo de bosque', { competence })], lexicon, weigh, 1)[0]?.score ?? 0;
    expect(score([theme])).toBeGreaterThan(score([]));
    expect(suggest(statement('Recaudar tasas', { competence: [theme] }), [statement('Consejo de bosque', { competence: [theme] })], lexicon, weigh, 1)).toEqual([]);
  });
  test('what only describes is served less than what aims', () => {
    const score = (kind: string): number => suggest(statement('Asfaltar los caminos'), [statement('Mejorar la red vial', { kind })], lexicon, weigh, 1)[0]?.score ?? 0;
    expect(score('indicador')).toBeLessThan(score('meta'));
  });
  test('gives no more than it is asked, none under the least, best first', () => {
    const found = suggest(statement('Reforestar el manglar'), Array.from({ length: 9 }, (_, n) => statement(`Bosque ${n}`)), lexicon, weigh, 3);
    expect(found).toHaveLength(3);
    expect(found[0]!.score).toBeGreaterThanOrEqual(leastBest);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});

describe('evidence', () => {
  const said = (one: string, two: string): string[] => explain({ text: one, competence: [] }, { text: two, competence: [] }, lexicon, weigh).map((piece) => evidenceSays(piece, one, two));
  test.each([
    ['Asfaltar calles y plazas', 'Mejorar la red vial', 'lo mismo en otras palabras, vialidad: «asfaltar» y «red vial»'],
    ['Reforestar el manglar', 'Cuidar el manglar', 'la misma palabra: «reforestar y manglar» y «manglar»'],
    ['Sembrar ceibos', 'Cuidar los ceibos', 'los dos dicen «ceibos»'],
  ])('of «%s» and «%s» is said in a sentence', (one, two, expected) => {
    expect(said(one, two)[0]).toBe(expected);
  });
});

const someText = fc.array(fc.constantFrom('red', 'vial', 'mejorar', 'caminos', 'manglar', 'Consejo', 'editorial', 'año', '2030', 'de', ',', '«»', 'ñandú', '🙂'), { maxLength: 12 }).map((words) => words.join(' '));

describe('whatever the texts', () => {
  test('likeness lies between 0 and 1, the same from both sides', () => {
    fc.assert(fc.property(someText, someText, (one, two) => {
      const raw = likeness(one, two);
      return raw >= 0 && raw <= 1 + 1e-9 && Math.abs(raw - likeness(two, one)) < 1e-9;
    }));
  });
  test('every span lies within its text', () => {
    fc.assert(fc.property(someText, (text) => read(text, lexicon).every(({ spans }) => spans.length % 2 === 0 && spans.every((at) => at >= 0 && at <= text.length))));
  });
  test('a corpus that took back what it gave is as before', () => {
    fc.assert(fc.property(fc.array(someText, { maxLength: 6 }), (list) => {
      const [fresh, used] = [new FrequencyCount(), new FrequencyCount()];
      for (const text of [...texts, ...list]) used.count(pack(read(text, lexicon)));
      for (const text of list) used.count(pack(read(text, lexicon)), -1);
      for (const text of texts) fresh.count(pack(read(text, lexicon)));
      return used.texts === fresh.texts && read(texts.join('. '), lexicon).every(({ id }) => used.saying(id) === fresh.saying(id));
    }));
  });
});
