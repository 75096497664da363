import { expect, test } from 'vitest';
import { subjectAsked } from './subject.ts';

test.each([
  [{ subject: 'plans.plan/0190' }, { kind: 'plans.plan', id: '0190' }],
  [{ subject: 'territories.unit:ec-08' }, { kind: 'territories.unit', id: 'EC-08' }],
  [{ subject: 'pe-10' }, { kind: 'territories.unit', id: 'PE-10' }],
  [{ subject: 'canal:alto' }, { kind: 'sources.topic', id: 'canal:alto' }],
  [{ kind: 'territories.unit', id: 'co-05' }, { kind: 'territories.unit', id: 'CO-05' }],
  [{}, null],
  [{ subject: '' }, null],
  [{ kind: 'plans.plan' }, 'half'],
  [{ id: 'EC-08' }, 'half'],
])('%j is asked of %j', (asked, subject) => {
  expect(subjectAsked(asked)).toEqual(subject);
});
