import { expect, it } from 'vitest';
import { yearsOf } from './years.ts';

it('puts milestones and advances year by year, the undated last', () => {
  const milestone = (number: number, happened: string | null) => ({ number, stage: 'e', text: `hito ${number}`, happened, until: null, certainty: 'year' as const, citation: null });
  const advance = (number: number, happened: string, code: string | null) => ({ number, code, text: `avance ${number}`, happened, certainty: 'exact' as const, citation: null, example: false });
  const years = yearsOf([milestone(1, null), milestone(2, '2018-09'), milestone(3, '2017')], [advance(1, '2018-02-03', 'L1'), advance(2, '2020', null)]);
  expect(years.map(({ year, happenings }) => [year, happenings.map((one) => one.text)])).toEqual([['2017', ['hito 3']], ['2018', ['L1: avance 1', 'hito 2']], ['2020', ['avance 2']], ['', ['hito 1']]]);
});
