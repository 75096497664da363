import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { time } from './time.ts';

const properties: ShortCorpus['properties'] = [
  { key: 'día', value: 'date', role: 'on' },
  { key: 'nombre del día', value: 'text', role: 'weekday' },
  { key: 'hora', value: 'time', role: 'clock' },
  { key: 'jornada', value: 'text', role: 'half-day' },
  { key: 'sala', value: 'text', role: 'venue' },
  { key: 'asisten', value: 'list', role: 'attends' },
  { key: 'desde', value: 'date', role: 'begins' },
  { key: 'hasta', value: 'date', role: 'ends' },
  { key: 'minutos', value: 'number', role: 'minutes' },
  { key: 'plazo', value: 'number', role: 'days' },
  { key: 'cita', value: 'topic', role: 'cites-norm' },
  { key: 'publicada', value: 'date', role: 'published-on' },
  { key: 'sigue', value: 'topic', role: 'agenda' },
];
const feria: Topic = { key: 'feria', kind: 'programa', name: 'Feria de semillas' };
const part = (key: string, order?: number): Topic => ({ key, kind: 'visita', name: `Visita ${key}`, partOf: 'feria', ...(order === undefined ? {} : { order }) });
const found = (statements: ShortStatement[], topics: Topic[] = [feria, part('a'), part('b')], documents?: ShortCorpus['documents']) => judge(time, { topics, properties, statements, ...(documents ? { documents } : {}) });
const names = (statements: ShortStatement[], topics?: Topic[], documents?: ShortCorpus['documents']): string[] => found(statements, topics, documents).map(({ rule, about }) => `${rule} ${about}`);

describe('the weekday of a date', () => {
  it.each([
    ['2024-02-29', 'jueves', []],
    ['2024-02-29', 'Viernes 29', ['time.weekday a']],
    ['2023-12-31', 'Dom.', []],
    ['2023-12-31', 'sab', ['time.weekday a']],
    ['2021-03-10', 'MIERCOLES', []],
    ['2021-03', 'lunes', []],
    ['2021-03-10', 'lunes o martes', []],
    ['2021-03-10/2021-03-12', 'lunes', []],
  ])('%s said to be %s', (day, weekday, expected) => {
    expect(names([['D1', 'a', 'día', day], ['D1', 'a', 'nombre del día', weekday]])).toEqual(expected);
  });
  it('is compared within a part of the document', () => {
    expect(names([['D1', 'a', 'día', '2024-02-29', { part: 'texto' }], ['D1', 'a', 'nombre del día', 'lunes', { part: 'lámina' }]])).toEqual([]);
  });
  it('asks, and accuses no one, when the date is our reading', () => {
    expect(found([['D1', 'a', 'día', '2024-02-29', { mark: 'inferred' }], ['D1', 'a', 'nombre del día', 'lunes']])).toMatchObject([{ severity: 'notice' }]);
  });
  it('says both', () => {
    expect(found([['D1', 'a', 'día', '2024-02-29'], ['D1', 'a', 'nombre del día', 'lunes']])[0]?.says).toBe('Dice lunes y 29 de febrero de 2024 fue jueves.');
  });
});

describe('beginning and end', () => {
  it.each([
    ['2020-05', '2020-04', ['time.backwards a']],
    ['2020-05', '2020', []],
    ['2020-05-03', '2020-05-03', []],
    ['2020-05-03', '2020-05-02', ['time.backwards a']],
  ])('from %s to %s', (from, to, expected) => {
    expect(names([['D1', 'a', 'desde', from], ['D1', 'a', 'hasta', to]])).toEqual(expected);
  });
  it('are also read inside one value', () => {
    expect(names([['D1', 'a', 'día', '2020-05-03/2020-05-01'], ['D1', 'b', 'hora', '11:00-10:00']])).toEqual(['time.backwards a', 'time.backwards b']);
  });
  it('shows both ends of a value that goes backwards', () => expect(found([['D1', 'b', 'hora', '11:00-10:00']])[0]?.values.map(({ value }) => value)).toEqual(['11:00', '10:00']));
  it.each([['19:00-07:00', []], ['22:30-01:00', []], ['18:00-12:00', ['time.backwards b']], ['14:00-02:00', ['time.backwards b']]])('a night that ends the next day (%s) is none', (hours, expected) => expect(names([['D1', 'b', 'hora', hours]])).toEqual(expected));
});

describe('how long it lasts', () => {
  it.each([
    [45, '09:15-10:00', []],
    [40, '09:15-10:00', ['time.duration a']],
    [45, '09:15', []],
  ])('%i minutes, %s', (minutes, clock, expected) => {
    expect(names([['D1', 'a', 'minutos', minutes], ['D1', 'a', 'hora', clock]])).toEqual(expected);
  });
  it.each([
    [10, '2022-03-01', '2022-03-10', []],
    [9, '2022-03-01', '2022-03-10', []],
    [11, '2022-03-01', '2022-03-10', ['time.duration a']],
    [90, '2022-01', '2022-03', []],
    [91, '2022-01', '2022-03', ['time.duration a']],
    [20, '2022-01', '2022-03', ['time.duration a']],
  ])('%i days from %s to %s', (days, from, to, expected) => {
    expect(names([['D1', 'a', 'plazo', days], ['D1', 'a', 'desde', from], ['D1', 'a', 'hasta', to]])).toEqual(expected);
  });
});

describe('an agenda', () => {
  const topics: Topic[] = [feria, part('a'), { key: 'orden', kind: 'orden del día', name: 'Orden del día' }, { key: 'p1', kind: 'punto', partOf: 'orden' }, { key: 'p2', kind: 'punto', partOf: 'orden' }];
  const told = (clock: string, ...minutes: number[]): string[] => names([['D1', 'a', 'hora', clock], ['D1', 'a', 'sigue', 'orden'], ...minutes.map((one, n): ShortStatement => ['D1', `p${n + 1}`, 'minutos', one])], topics);
  it('fits', () => expect(told('09:00-10:30', 60, 30)).toEqual([]));
  it('is longer than its hour', () => expect(told('09:00-10:00', 60, 30)).toEqual(['time.agenda a']));
  it('is shorter than its hour', () => expect(told('09:00-11:00', 60, 30)).toEqual(['time.agenda a']));
  it('of which a part is not told judges nothing', () => expect(told('09:00-10:00', 90)).toEqual([]));
});

describe('half of the day', () => {
  it.each([
    ['AM', '11:00-13:30', []],
    ['p. m.', '08:30-12:30', ['time.outside-half-day a']],
    ['Tarde', '12:00-13:00', []],
    ['mañana', '15:00', ['time.outside-half-day a']],
    ['por confirmar', '15:00', []],
  ])('%s at %s', (half, clock, expected) => {
    expect(names([['D1', 'a', 'jornada', half], ['D1', 'a', 'hora', clock]])).toEqual(expected);
  });
});

describe('the period of what contains it', () => {
  const inside = (day: string, more: object = {}): string[] => names([['D1', 'feria', 'desde', '2022-06-10'], ['D1', 'feria', 'hasta', '2022-06'], ['D1', 'a', 'día', day, more]]);
  it.each([
    ['2022-06-10', []],
    ['2022-06-30', []],
    ['2022-06-09', ['time.outside-period a']],
    ['2022-07-01', ['time.outside-period a']],
    ['2022-06', []],
    ['2022', []],
  ])('%s between 10 June and June', (day, expected) => {
    expect(inside(day)).toEqual(expected);
  });
  it('is that of the nearest one around it that has one', () => {
    const topics: Topic[] = [feria, { key: 'etapa', kind: 'etapa', partOf: 'feria' }, { key: 'a', kind: 'visita', partOf: 'etapa' }];
    const period: ShortStatement[] = [['D1', 'feria', 'desde', '2022-06-10'], ['D1', 'feria', 'hasta', '2022-06-20'], ['D1', 'a', 'día', '2022-07-01']];
    expect(names(period, topics)).toEqual(['time.outside-period a']);
    expect(names([...period, ['D1', 'etapa', 'desde', '2022-06-25'], ['D1', 'etapa', 'hasta', '2022-07-05']], topics)).toEqual([]);
  });
  it('of another document judges nothing', () => {
    expect(names([['D2', 'feria', 'hasta', '2022-06-01'], ['D1', 'a', 'día', '2022-07-01']])).toEqual([]);
  });
});

describe('two at the same hour', () => {
  const two = (clockB: string, more: ShortStatement[], dayB = '2022-06-10'): string[] => names([['D1', 'a', 'día', '2022-06-10'], ['D1', 'a', 'hora', '09:00-11:00'], ['D1', 'b', 'día', dayB], ['D1', 'b', 'hora', clockB], ...more]);
  const room: ShortStatement[] = [['D1', 'a', 'sala', 'Casa comunal'], ['D1', 'b', 'sala', 'casa  COMUNAL']];
  it('share the room', () => expect(two('10:30-12:00', room)).toEqual(['time.overlap b']));
  it('share a person though the rooms differ', () => {
    expect(two('10:30-12:00', [['D1', 'a', 'sala', 'Casa comunal'], ['D1', 'b', 'sala', 'Escuela'], ['D1', 'a', 'asisten', ['Equipo de riego', 'Junta']], ['D1', 'b', 'asisten', ['equipo de riego']]])).toEqual(['time.overlap b']);
  });
  it('share nothing', () => expect(two('10:30-12:00', [['D1', 'a', 'sala', 'Casa comunal'], ['D1', 'b', 'sala', 'Escuela']])).toEqual([]));
  it('touch and do not cross', () => expect(two('11:00-12:00', room)).toEqual([]));
  it('are of other days', () => expect(two('09:00-11:00', room, '2022-06-11')).toEqual([]));
  it('are found among many, each pair once', () => {
    const topics = [feria, ...Array.from({ length: 30 }, (_, n) => part(`v${n}`))];
    const clear: ShortStatement[] = topics.slice(1).flatMap(({ key }, n): ShortStatement[] => [['D1', key, 'día', '2022-06-10'], ['D1', key, 'hora', `${String(6 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}-${String(6 + Math.floor((n + 1) / 2)).padStart(2, '0')}:${n % 2 ? '00' : '30'}`], ['D1', key, 'sala', 'Coliseo']]);
    expect(names(clear, topics)).toEqual([]);
    const late = clear.map((one): ShortStatement => (one[1] === 'v7' && one[2] === 'hora' ? ['D1', 'v7', 'hora', '09:30-10:15'] : one));
    expect(names(late, topics)).toEqual(['time.overlap v8']);
  });
});

describe('a norm later than what rests on it', () => {
  const norm: Topic = { key: 'norma:aguas', kind: 'norma', name: 'Ley de aguas' };
  const cited = (issuedOn: string, published: string): string[] => names([['D1', 'feria', 'cita', 'norma:aguas'], ['D2', 'norma:aguas', 'publicada', published]], [feria, norm], { D1: { issuedOn }, D2: {} });
  it.each([
    ['2014-05', '2014-08-06', ['time.norm-later feria']],
    ['2014-08', '2014-08-06', []],
    ['2015', '2014-08-06', []],
    ['2013', '2014', ['time.norm-later feria']],
  ])('a document of %s, a norm of %s', (issuedOn, published, expected) => {
    expect(cited(issuedOn, published)).toEqual(expected);
  });
  it('is told by the date of what cites it, where it has one', () => {
    expect(names([['D1', 'a', 'cita', 'norma:aguas'], ['D1', 'a', 'día', '2015-01-10'], ['D2', 'norma:aguas', 'publicada', '2014-08-06']], [feria, part('a'), norm], { D1: { issuedOn: '2010' }, D2: {} })).toEqual([]);
  });
});
