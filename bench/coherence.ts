import type { App } from '../src/app.ts';
import { connect } from '../src/platform/db/database.ts';
import { median, report, sized, timed, type Timed } from './budget.ts';
import { chance } from './generate/chance.ts';
import { fillAtOnce } from './generate/fill.ts';
import { governmentsOf } from './generate/governments.ts';
import { fillLinks } from './generate/links.ts';
import { fillElements, fillPlans } from './generate/plans.ts';
import { appOn, ground, type Ground } from './ground.ts';

// The whole country at once: 1,066 governments, 64,000 elements, 150,000 links.
const country = 'EC';

async function fillCountry(g: Ground): Promise<void> {
  const c = chance(150);
  const governments = await governmentsOf(g.owner, country);
  await g.owner.query("alter table coherence.link alter column touched_at set default now() - interval '1 year'"); // a country's links were made over years, not just now
  await fillAtOnce(g.owner, async () => {
    const plans = await fillPlans(g.owner, c, governments, governments.length);
    const elements = await fillElements(g.owner, c, plans, sized(64_000));
    await fillLinks(g.owner, c, governments, plans, elements, sized(150_000));
  });
  await g.owner.query('alter table coherence.link alter column touched_at set default clock_timestamp()');
}

/** Processor time, each. */
const busy = (parts: readonly Timed<unknown>[], each = 1): string => `${(parts.reduce((sum, { busyMs }) => sum + busyMs, 0) / each).toFixed(0)} ms of processor`;

interface Matrix {
  pairs: { linked: number | null; total: number | null }[];
}

/** The national view (each government with its n of N) and the whole analysis of the country, with its gaps and its steps. */
async function lookAtCountry(g: Ground, app: App): Promise<void> {
  for (const [name, ask] of [
    ['national view', () => app.run<object>('coherence.country', { country })],
    ['national analysis, gaps and steps', () => app.run<object>('coherence.analyse', { territory: country })],
  ] as const) {
    const first = await timed(ask);
    report({ name: `${name}, first`, value: first.ms / 1000, unit: 's', atMost: 3, note: busy([first]) });
    const warm: Timed<unknown>[] = [];
    for (let turn = 0; turn < 7; turn += 1) warm.push(await timed(ask));
    report({ name: `${name}, warm`, value: median(warm.map(({ ms }) => ms)), unit: 'ms', atMost: 150, note: busy(warm, warm.length) });
    const changed: Timed<unknown>[] = [];
    for (const { id, version } of await waiting(g, 5)) changed.push(await timed(() => app.run('coherence.decide', { linkId: id, version, decision: 'accept' }).then(ask)));
    report({ name: `${name}, after one link changed`, value: median(changed.map(({ ms }) => ms)), unit: 'ms', atMost: 300, note: busy(changed, changed.length) });
  }
}

const waiting = async (g: Ground, count: number): Promise<{ id: string; version: number }[]> =>
  (await g.owner.query<{ id: string; version: number }>(`select id, version from coherence.link where state = 'proposed' order by id limit ${count}`)).rows;

const g = await ground(['base', 'ec']);
try {
  await fillCountry(g);
  const database = connect(g.address);
  const app = appOn(database, g.filesFolder);
  const matrix = (): Promise<Matrix> => app.run<Matrix>('coherence.matrix', { territory: country });
  const counted = await timed(() => app.run<{ pairs: number }>('coherence.recount', { territory: country }));
  const cold = await timed(matrix);
  const joined = cold.answer.pairs.filter(({ linked }) => linked !== null && linked > 0).length;
  if (joined === 0) throw new Error('the matrix of the country joins nobody');
  report({ name: 'national coherence, cold', value: (counted.ms + cold.ms) / 1000, unit: 's', atMost: 3, note: `${busy([counted, cold])}; counting every link ${(counted.ms / 1000).toFixed(2)} s, first answer ${(cold.ms / 1000).toFixed(2)} s; ${cold.answer.pairs.length} pairs, ${joined} joined` });
  const warm: Timed<unknown>[] = [];
  const changed: Timed<unknown>[] = [];
  for (let turn = 0; turn < 7; turn += 1) warm.push(await timed(matrix));
  report({ name: 'national coherence, warm', value: median(warm.map(({ ms }) => ms)), unit: 'ms', atMost: 150, note: busy(warm, warm.length) });
  for (const { id, version } of await waiting(g, 5)) {
    const change = await timed(async () => {
      await app.run('coherence.decide', { linkId: id, version, decision: 'accept' });
      return matrix();
    });
    changed.push(change);
  }
  report({ name: 'national coherence, after one link changed', value: median(changed.map(({ ms }) => ms)), unit: 'ms', atMost: 300, note: `the decision and the new answer; ${busy(changed, changed.length)}` });
  await lookAtCountry(g, app);
  await app.close();
  await database.close();
} finally {
  await g.close();
}
