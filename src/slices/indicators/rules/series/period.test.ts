import { describe, expect, test } from 'vitest';
import { byPeriod, periodBegins, periodOf, periodWords } from './period.ts';

describe('a period as offices write it', () => {
  test.each([
    ['2023', '2023'], [' Año 2022 ', '2022'], ['2023-T1', '2023-T1'], ['2023 t4', '2023-T4'], ['T2 2021', '2021-T2'], ['3T2020', '2020-T3'], ['2019-Q2', '2019-T2'], ['2020-2T', '2020-T2'],
    ['I trimestre 2024', '2024-T1'], ['IV trimestre de 2024', '2024-T4'], ['2do trimestre del 2019', '2019-T2'], ['tercer trimestre de 2020', '2020-T3'], ['Trimestre 2 de 2018', '2018-T2'],
    ['2023-04', '2023-04'], ['4/2023', '2023-04'], ['abril de 2023', '2023-04'], ['Set-2021', '2021-09'], ['dic 22', '2022-12'], ['2023-04-01', '2023-04'], ['01/04/2023', '2023-04'],
  ])('«%s» is %s', (text, period) => expect(periodOf(text)).toBe(period));
  test.each(['', 'todo el año', '2023-13', '2023-T5', '1823', '2019-2020', '2023-04-15', 'primer semestre de 2020', 'ma 2020', '5'])('«%s» is none', (text) => expect(periodOf(text)).toBeUndefined());
});

test.each([['2023', '2023-01-01', '2023'], ['2023-T3', '2023-07-01', 'tercer trimestre de 2023'], ['2021-11', '2021-11-01', 'noviembre de 2021']])('%s begins on %s and reads «%s»', (period, begins, words) => {
  expect([periodBegins(period), periodWords(period)]).toEqual([begins, words]);
});

test('periods stand in the order of their days, and of two that begin together the longer one is the later', () => {
  expect(['2023', '2022-T4', '2023-T1', '2024-01', '2022', '2023-01', '2023-T2'].toSorted(byPeriod)).toEqual(['2022', '2022-T4', '2023-01', '2023-T1', '2023', '2023-T2', '2024-01']);
});
