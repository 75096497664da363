import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement, type ShortValue } from '../../../../../test/corpus.ts';
import { contradiction } from './contradiction.ts';

const library: Omit<ShortCorpus, 'statements'> = {
  documents: { plan: { issuedOn: '2021-03' }, reglamento: { issuedOn: '2021' }, memoria: { issuedOn: '2017' }, 'plan revisado': { issuedOn: '2022', supersedes: 'plan' } },
  topics: [{ key: 'biblioteca', kind: 'servicio', name: 'Biblioteca' }, { key: 'barrio', kind: 'barrio', name: 'El Molino' }, { key: 'barrio viejo', kind: 'barrio', name: 'Molino Viejo' }, { key: 'barrio hoy', kind: 'barrio', name: 'El Molino', continues: ['barrio viejo'] }],
  properties: [
    { key: 'libros', name: 'Libros', value: 'number', unit: 'libros' }, { key: 'visita', value: 'number' }, { key: 'abre', name: 'Apertura', value: 'date' }, { key: 'horario', value: 'time' },
    { key: 'lema', name: 'Lema', value: 'text' }, { key: 'salas', name: 'Salas', value: 'list' }, { key: 'gratis', value: 'flag' }, { key: 'sede', value: 'topic' }, { key: 'socios', value: 'text', many: true },
  ],
  vocabulary: { synonyms: [['niñas, niños y adolescentes', 'NNA']] },
};
const said = (property: string, ...values: (ShortValue | [ShortValue, string] | [ShortValue, string, NonNullable<ShortStatement[4]>])[]) => {
  const statements = values.map((one, n): ShortStatement => {
    const [value, document = 'plan', more = {}] = Array.isArray(one) && property !== 'salas' ? (one as [ShortValue, string?, ShortStatement[4]?]) : [one as ShortValue]; // the short forms above
    return [document, 'biblioteca', property, value, { line: n + 1, ...more }];
  });
  return judge(contradiction, { ...library, statements });
};
const minutes = (number: number, unit: string): ShortValue => ({ kind: 'number', number, unit });

describe('two values for one thing', () => {
  test.each<[string, string, ShortValue, ShortValue]>([
    ['the same number', 'libros', 1200, 1200], ['a unit said and not said', 'libros', 30, minutes(30, 'Libros')], ['hours and minutes', 'visita', minutes(1.5, 'h'), minutes(90, 'minutos')], ['a rounded number', 'visita', minutes(96.9, '%'), minutes(97, '%')],
    ['a year and a day of it', 'abre', '2019', '2019-08-22'], ['a period that holds the day', 'abre', '2019-06/2019-09', '2019-08-22'], ['an hour with and without its end', 'horario', '08:30', '08:30-12:00'],
    ['texts that differ in accents and case', 'lema', 'Leer es CRECER', 'léer es crecer.'], ['texts that differ in a synonym', 'lema', 'Un lugar de NNA', 'Un lugar de niñas, niños y adolescentes'],
    ['lists in another order', 'salas', ['Mapas', 'Prensa'], ['prensa', 'mapas']], ['no datum and a datum', 'libros', 's/d', 5], ['a place and the one that continues it', 'sede', 'barrio viejo', 'barrio hoy'], ['several at once', 'socios', 'Rita', 'Pedro'],
  ])('%s are silence', (_, property, a, b) => {
    expect(judge(contradiction, { ...library, statements: [['plan', 'biblioteca', property, a], ['reglamento', 'biblioteca', property, b]] })).toEqual([]);
  });

  test.each<[string, string, ShortValue, ShortValue, string]>([
    ['numbers', 'libros', 155, 154, 'moderate'], ['numbers far apart', 'libros', 1200, 900, 'serious'], ['hours and minutes', 'visita', minutes(1, 'h'), minutes(75, 'min'), 'serious'], ['days', 'abre', '2019-08-22', '2019-08-23', 'moderate'],
    ['months', 'abre', '2019-06/2019-09', '2019-07/2019-09', 'moderate'], ['a year and a day of another', 'abre', '2018', '2019-08-22', 'moderate'], ['hours', 'horario', '08:30-09:00', '08:30-10:00', 'moderate'], ['texts', 'lema', 'Riesgos', 'Pesca y puertos', 'moderate'],
    ['a text and more of it', 'lema', 'Pesca', 'Pesca y puertos', 'minor'], ['yes and no', 'gratis', 'yes', 'no', 'moderate'], ['topics', 'sede', 'barrio', 'barrio hoy', 'moderate'], ['lists', 'salas', ['Mapas', 'Prensa'], ['Mapas', 'Música'], 'moderate'], ['a list and a longer one', 'salas', ['Mapas'], ['Mapas', 'Música'], 'minor'],
  ])('%s that differ are one finding', (_, property, a, b, severity) => {
    const all = judge(contradiction, { ...library, statements: [['plan', 'biblioteca', property, a, { line: 2 }], ['reglamento', 'biblioteca', property, b, { part: 'anexo' }]] });
    expect(all).toMatchObject([{ rule: 'contradiction.values', about: 'biblioteca', key: `biblioteca|${property}|`, severity, values: [{ statement: 's1' }, { statement: 's2' }] }]);
  });

  test('the sentence says both values and where they stand', () => {
    expect(said('libros', 1066, [1038, 'reglamento'])[0]?.says).toBe('«Libros» tiene 2 valores: «1.066\u00A0libros» (plan, l. 1) y «1.038\u00A0libros» (reglamento, l. 2).');
  });
  test('lists say what each has alone', () => {
    expect(judge(contradiction, { ...library, statements: [['plan', 'biblioteca', 'salas', ['Mapas', 'Prensa'], { line: 1 }], ['plan', 'biblioteca', 'salas', ['Mapas', 'Música'], { line: 9 }]] })[0]?.says)
      .toBe('«Salas» no es la misma lista en 2 lugares. No está en todas: plan, l. 1: «Prensa»; plan, l. 9: «Música».');
  });
  test('lists in other words are a notice', () => {
    expect(judge(contradiction, { ...library, statements: [['plan', 'biblioteca', 'salas', ['Sala de mapas antiguos']], ['plan', 'biblioteca', 'salas', ['Mapas antiguos']]] })).toMatchObject([{ severity: 'notice', says: '«Salas» dice lo mismo con otras palabras en 2 lugares.' }]);
  });
  test('of three lists, what not all have is said once', () => {
    const [one, ...more] = judge(contradiction, { ...library, statements: [['plan', 'biblioteca', 'salas', ['Mapas', 'Prensa']], ['reglamento', 'biblioteca', 'salas', ['Mapas']], ['memoria', 'biblioteca', 'salas', ['Mapas', 'Música']]] });
    expect(more).toEqual([]);
    expect(one?.says).toContain('3 lugares. No está en todas: memoria: «Música»; plan: «Prensa».');
  });
  test.each([['Mayo 2023', '2023-05'], ['22 de agosto de 2019', '22/08/2019'], ['setiembre de 2019', '2019'], ['1 feb 2020', '2020-02-01']])('%s and %s are one date', (a, b) => expect(said('lema', a, [b, 'reglamento'])).toEqual([]));
  test.each([['Mayo 2023', '2023-06'], ['31 de abril de 2020', 'abril de 2020']])('%s and %s are not', (a, b) => expect(said('lema', a, [b, 'reglamento'])).toHaveLength(1));
  test('one document may contradict itself', () => expect(said('libros', 10, 12)).toHaveLength(1));
  test('values of two days do not contradict', () => expect(said('libros', [10, 'plan', { asOf: '2019' }], [12, 'plan', { asOf: '2020' }])).toEqual([]));
  test('a day and its year are one time', () => expect(said('libros', [10, 'plan', { asOf: '2019' }], [12, 'reglamento', { asOf: '2019-12-31' }])).toHaveLength(1));
  test('what a newer version says takes back the older', () => expect(said('libros', 10, [12, 'plan revisado'])).toEqual([]));
  test('documents of different years may speak of two times: a notice', () => expect(said('libros', 10, [12, 'memoria'])).toMatchObject([{ severity: 'notice' }]));
  test('a value that we inferred accuses nobody', () => expect(said('libros', 10, [12, 'reglamento', { mark: 'inferred' }])).toMatchObject([{ severity: 'notice' }]));
  test('values without a day are compared with the only day there is', () => expect(said('libros', [10, 'plan', { asOf: '2019' }], [12, 'plan'])).toHaveLength(1));

  test('a thousand equal values are silence, and one other among them is one finding', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (size, at) => {
      const values = Array.from({ length: size }, (): ShortStatement => ['plan', 'biblioteca', 'libros', 7]);
      const told = (statements: ShortStatement[]): number => judge(contradiction, { ...library, statements }).length;
      expect(told(values)).toBe(0);
      expect(told(values.toSpliced(at % size, 0, ['plan', 'biblioteca', 'libros', 8]))).toBe(1);
    }));
  });
});

describe('an answer and its remark', () => {
  const sheet = (answer: string, ...remarks: string[]) => judge(contradiction, {
    topics: [{ key: 'huerto', kind: 'ficha', name: 'Huerto escolar' }],
    properties: [{ key: 'se riega', name: '¿Se riega a diario?', value: 'flag', role: 'answer' }, { key: 'nota', value: 'text', role: 'remark', of: 'se riega', many: true }],
    vocabulary: { reservations: ['pero', 'algunos', 'en parte', 'parcialmente'] },
    statements: [['ficha', 'huerto', 'se riega', answer], ...remarks.map((text): ShortStatement => ['ficha', 'huerto', 'nota', text])],
  });
  test.each<[string, string]>([['yes', 'Hay turno escrito'], ['yes', 'Sí, con manguera'], ['no', 'No hay agua'], ['no', 'Plantea turnos que no se cumplen'], ['partial', 'Algunos días sí, pero no todos'], ['no', 'Si llueve se suspende'], ['yes', 'No solo a diario: dos veces'], ['no', 'Muy detallada']])('%s with «%s» is silence', (answer, remark) => {
    expect(sheet(answer, remark)).toEqual([]);
  });
  test.each<[string, string, string, string]>([
    ['yes', 'Algunos días, con cubeta', 'minor', 'responde sí con reservas'], ['yes', 'Se riega, pero falta agua', 'minor', 'responde sí con reservas'], ['yes', 'No es regular', 'moderate', 'responde sí y la observación lo niega'], ['yes', 'Los lunes nunca', 'moderate', 'responde sí y la observación lo niega'],
    ['no', 'Sí, con manguera', 'minor', 'responde no y la observación lo afirma'], ['no', 'Cumplen el turno completo', 'minor', 'responde no y la observación lo afirma'], ['no', 'Los lunes sí', 'minor', 'responde no y la observación lo afirma'],
  ])('%s with «%s» is said', (answer, remark, severity, words) => {
    const all = sheet(answer, remark);
    expect(all).toMatchObject([{ rule: 'contradiction.answer', about: 'huerto', severity }]);
    expect(all[0]?.says).toContain(words);
  });
  test('several remarks against one answer are one finding', () => expect(sheet('yes', 'No es regular', 'Pero poco', 'Hay turno')).toMatchObject([{ values: [{}, {}, {}] }]));
  test('a remark on another sheet says nothing of this answer', () => {
    expect(judge(contradiction, {
      topics: [{ key: 'a', kind: 'ficha' }], properties: [{ key: 'ok', value: 'flag', role: 'answer' }, { key: 'nota', value: 'text', role: 'remark', of: 'ok' }],
      statements: [['f', 'a', 'ok', 'yes', { part: 'ficha 1' }], ['f', 'a', 'nota', 'No es así', { part: 'ficha 2' }]],
    })).toEqual([]);
  });
});

describe('declared beside calculated', () => {
  const cantons = (declared: number | 's/d', calculated: number | null, more: ShortStatement[4] = {}) => judge(contradiction, {
    asOf: '2024-06-30', topics: [{ key: 'zona', kind: 'zona', name: 'Zona 4' }], properties: [{ key: 'consejos', name: 'Consejos', value: 'number', figure: { name: 'institutions.count' } }],
    statements: [['boletín', 'zona', 'consejos', declared, more]], figures: [{ topic: 'zona', property: 'consejos', value: calculated, says: 'Consejos con acta', href: '/instituciones' }],
  });
  test('equal is silence', () => expect(cantons(14, 14)).toEqual([]));
  test('nothing known is not zero', () => expect([...cantons(14, null), ...cantons('s/d', 14)]).toEqual([]));
  test('a difference shows both', () => expect(cantons(20, 14)).toMatchObject([{ rule: 'contradiction.calculated', severity: 'serious', says: 'Declara 20 en «Consejos» y los registros dan 14.', values: [{ value: '20' }, { value: '14', place: 'Consejos con acta', href: '/instituciones' }] }]));
  test('a number of another year only asks', () => expect(cantons(20, 14, { asOf: '2019' })).toMatchObject([{ severity: 'notice' }]));
  test('a share is compared with the digits it was written with', () => expect([...cantons(97, 96.88), ...cantons(96.9, 96.88)]).toEqual([]));
});
