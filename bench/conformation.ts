import { quantile, report, sized, timed } from './budget.ts';
import { fillBodies } from './generate/bodies.ts';
import { chance } from './generate/chance.ts';
import { governmentsOf } from './generate/governments.ts';
import { ground } from './ground.ts';

// The board of the 221 cantons of a country at a past date: two kinds of body, ten years of signs of life.
const sessions = sized(120);
const asked = 8;

interface Board {
  items: { lights: { state: string }[] }[];
}

const g = await ground(['base', 'ec']);
try {
  const { items: kinds } = await g.app.run<{ items: { code: string; owed: boolean; levels: string[]; seats: { key: string }[] }[] }>('bodies.kinds', { country: 'EC' });
  const owed = kinds.filter(({ owed: must, levels }) => must && levels.includes('canton'));
  const cantons = (await governmentsOf(g.owner, 'EC')).filter(({ territory }) => territory.length === 'EC-0807'.length);
  const { bodies, signs } = await fillBodies(g.owner, chance(54), cantons, owed.map(({ code, seats }) => ({ code, seats: seats.map(({ key }) => key) })), sessions);
  await g.owner.query('vacuum analyze');
  const board = (asOf: string) => timed(() => g.app.run<Board>('bodies.conformation', { territory: 'EC', level: 'canton', asOf }));
  const first = await board('2016-06-30');
  const told = new Set(first.answer.items.flatMap(({ lights }) => lights.map(({ state }) => state)));
  if (first.answer.items.length !== cantons.length || told.size < 2) throw new Error(`${first.answer.items.length} cantons with the lights ${[...told].join(', ')}`);
  const later = [];
  for (let n = 0; n < asked; n++) later.push(await board(`${2012 + n}-06-30`));
  const note = `${bodies} bodies, ${signs} signs; the first time ${first.ms.toFixed(0)} ms; ${quantile(later.map(({ busyMs }) => busyMs), 0.5).toFixed(0)} ms of processor`;
  report({ name: `board of ${cantons.length} cantons at a past date`, value: quantile(later.map(({ ms }) => ms), 0.95), unit: 'ms', atMost: 1000, note });
} finally {
  await g.close();
}
