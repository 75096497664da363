import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median, report, sized, timed, tripwire, type Timed } from './budget.ts';
import { chance } from './generate/chance.ts';
import { packagesOf, type GeneratedPackage } from './generate/packages.ts';
import { ground, type Ground } from './ground.ts';

// Everything that five sources say (about 4,000 statements) judged from cold, and one statement changed. The packages of
// the example when they are there; else generated ones, which also show, as information, what 100,000 statements take.
const folder = resolve(import.meta.dirname, '../packs/example/packages');
const example = (): GeneratedPackage[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GeneratedPackage).filter(({ statements }) => statements.length > 0) : []); // our own packs; those of records alone say nothing that a rule reads

interface Count {
  count: number;
}
const countOf = async (g: Ground, what: string): Promise<number> => (await g.owner.query<Count>(`select count(*)::int as count from sources.${what}`)).rows[0]?.count ?? 0;

/** Forgets what was found: the next judgement writes the whole register. */
const forget = async (g: Ground): Promise<void> => void (await g.owner.query('truncate sources.finding, sources.finding_document, sources.finding_statement, sources.finding_turn'));

interface Said {
  id: string;
  version: number;
  topic: string;
  property: string;
  value: { kind: 'number'; number: number };
  place: string;
}

/** Numbers from documents that hang together with many. */
const numbers = async (g: Ground, count: number): Promise<Said[]> =>
  (await g.owner.query<Said>(`select s.id, s.version, t.key as topic, s.property, s.value, s.place from sources.statement s join sources.topic t on t.id = s.topic_id where s.value ->> 'kind' = 'number' order by md5(s.id::text) limit ${count}`)).rows;

async function changeOne(g: Ground): Promise<Timed<unknown>[]> {
  const changed: Timed<unknown>[] = [];
  for (const { value, ...said } of await numbers(g, 9)) {
    const number = value.number >= 1 ? value.number - 1 : value.number + 1; // a share of 100 % has nowhere to go but down
    changed.push(await timed(() => g.app.run('sources.restate', { ...said, value: { ...value, number } })));
  }
  return changed;
}

async function measure(name: string, packages: readonly GeneratedPackage[], limits: { cold: number; one: number }): Promise<void> {
  const g = await ground(['base', 'ec', 'pe', 'co']);
  try {
    for (const one of packages) await g.app.run('sources.import-package', { package: one });
    await g.app.drain();
    await forget(g);
    await g.owner.query('analyze');
    const cold = await timed(() => g.app.run('sources.judge', {}).then(() => g.app.drain()));
    const note = `${await countOf(g, 'statement')} statements, ${await countOf(g, "finding where state = 'open'")} findings`;
    report({ name: `${name}: all findings, cold`, value: cold.ms / 1000, unit: 's', atMost: limits.cold, note: `${note}, ${cold.busyMs.toFixed(0)} ms of processor` });
    const warm = await timed(() => g.app.run('sources.judge', {}).then(() => g.app.drain()));
    report({ name: `${name}: judged again, nothing changed`, value: warm.ms / 1000, unit: 's', atMost: limits.cold });
    const changed = await changeOne(g);
    report({ name: `${name}: one statement changed, settled`, value: median(changed.map(({ ms }) => ms)), unit: 'ms', atMost: limits.one, note: `longest of ${changed.length}: ${Math.max(...changed.map(({ ms }) => ms)).toFixed(0)} ms; ${median(changed.map(({ busyMs }) => busyMs)).toFixed(0)} ms of processor` });
    const listed = await timed(() => g.app.run('sources.findings', { state: 'open', limit: 100 }));
    report({ name: `${name}: first page of the register`, value: listed.ms, unit: 'ms', atMost: 75 });
  } finally {
    await g.close();
  }
}

const real = example();
await measure(real.length > 0 ? 'the example' : 'five generated', real.length > 0 ? real : packagesOf(chance(5), 5, sized(800), true), { cold: 3, one: 200 });
if (!tripwire) await measure('100 generated', packagesOf(chance(100), 100, 1000, false), { cold: Infinity, one: Infinity });
