import { quantile, report, sized, timed } from './budget.ts';
import { fillBodies } from './generate/bodies.ts';
import { chance } from './generate/chance.ts';
import { governmentsOf } from './generate/governments.ts';
import { ground } from './ground.ts';

// The diagnosis of the largest province of a country, issued as Word: two kinds of body, ten years of signs of life.
const sessions = sized(120);
const asked = 5;

const g = await ground(['base', 'ec']);
try {
  const { items: kinds } = await g.app.run<{ items: { code: string; owed: boolean; levels: string[]; seats: { key: string }[] }[] }>('bodies.kinds', { country: 'EC' });
  const owed = kinds.filter(({ owed: must, levels }) => must && levels.includes('canton'));
  const cantons = (await governmentsOf(g.owner, 'EC')).filter(({ territory }) => territory.length === 'EC-0807'.length);
  const { bodies, signs } = await fillBodies(g.owner, chance(61), cantons, owed.map(({ code, seats }) => ({ code, seats: seats.map(({ key }) => key) })), sessions);
  await g.owner.query('vacuum analyze');
  const [province, most] = [...Map.groupBy(cantons, ({ territory }) => territory.slice(0, 5))].map(([code, own]) => [code, own.length] as const).toSorted((a, b) => b[1] - a[1])[0] ?? ['EC-13', 0];
  const issue = (asOf: string) => timed(() => g.app.run<{ number: number }>('bodies.issue-diagnosis', { territory: province, asOf }));
  const first = await issue('2020-06-30');
  const later = [];
  for (let n = 0; n < asked; n++) later.push(await issue(`${2015 + n}-06-30`));
  const numbers = later.map(({ answer }) => answer.number).join(' ');
  if (numbers !== '2 3 4 5 6') throw new Error(`the versions were numbered ${numbers}`);
  report({ name: `diagnosis of ${most} cantons, issued as Word`, value: Math.max(first.ms, quantile(later.map(({ ms }) => ms), 0.95)) / 1000, unit: 's', atMost: 3, note: `${bodies} bodies, ${signs} signs in the country; the first time ${first.ms.toFixed(0)} ms` });
} finally {
  await g.close();
}
