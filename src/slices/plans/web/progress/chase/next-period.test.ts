import { expect, it } from 'vitest';
import { nextPeriod } from './next-period.ts';

it.each([
  ['no period yet', [], '2026-11-20', { name: '2026, tercer trimestre', from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-15' }],
  ['no period yet, early in a year', [], '2026-02-03', { name: '2025, cuarto trimestre', from: '2025-10-01', to: '2025-12-31', dueOn: '2026-01-15' }],
  ['quarters', [{ from: '2026-07-01', to: '2026-09-30' }, { from: '2026-01-01', to: '2026-03-31' }], '2026-11-20', { name: '2026, cuarto trimestre', from: '2026-10-01', to: '2026-12-31', dueOn: '2027-01-15' }],
  ['half years', [{ from: '2026-01-01', to: '2026-06-30' }], '2026-11-20', { name: '2026, segundo semestre', from: '2026-07-01', to: '2026-12-31', dueOn: '2027-01-15' }],
  ['years', [{ from: '2024-01-01', to: '2024-12-31' }], '2026-11-20', { name: '2025', from: '2025-01-01', to: '2025-12-31', dueOn: '2026-01-15' }],
  ['a span of its own', [{ from: '2026-03-15', to: '2026-05-14' }], '2026-11-20', { name: '', from: '2026-05-15', to: '2026-08-14', dueOn: '2026-08-29' }],
])('after %s the next is proposed', (_, periods, today, next) => {
  expect(nextPeriod(periods, today)).toEqual(next);
});
