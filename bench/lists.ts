import { identify } from '../src/slices/accounts/index.ts';
import { connect } from '../src/platform/db/database.ts';
import type { BareWork } from './bare.ts';
import { median, report, sized, tripwire } from './budget.ts';
import { chance } from './generate/chance.ts';
import { fillDocuments, fillFacts, fillInstitutions, fillPeople } from './generate/directory.ts';
import { fillAtOnce } from './generate/fill.ts';
import { governmentsOf } from './generate/governments.ts';
import { fillElements, fillPlans } from './generate/plans.ts';
import { appOn, ground, tokenOf, type Ground } from './ground.ts';
import { load, type Ask, type Loaded, type Span } from './load.ts';
import { processorSeconds } from './processor.ts';
import { serve, type Served } from './serve.ts';
import { hearStatements } from './statements.ts';

// Any list or search over 100,000 records with 50 users at once: 95 of 100 answers within 75 ms, and at least 0.35 of
// what a bare server does that runs the same statements and answers the same bytes, in the same run.
const p95Ms = 75;
const leastRatio = 0.35;
const users = 50;
// The same budget in processor time: 50 users who ask again at once keep two processors full, so within 75 ms there are
// 2 × 75 ms for 50 answers. The tripwire judges by this, because beside other work an answer waits for its turn and its
// milliseconds by the clock are not ours; those of the processor are, and the bare server of the run waits as we do.
const processors = 2;
const eachMs = (p95Ms * processors) / users;

/** What is asked of each list, in turn: first pages, later ones (`next` goes on from the ask before), words common and rare, a part of the country. */
const lists: Record<string, Record<string, string>[]> = {
  'plans.list': [{}, { after: 'next' }, { q: 'agua' }, { q: 'manglar y su pesca' }, { territory: 'EC-13' }, { territory: 'EC-0801', scheme: 'plan-de-trabajo' }, { q: 'nada así' }],
  'institutions.list': [{}, { after: 'next' }, { q: 'consejo barrial' }, { q: 'palmas 4' }, { territory: 'EC-08' }, { kind: 'red' }],
  'institutions.list-people': [{}, { after: 'next' }, { q: 'zambrano' }, { q: 'luz chila' }, { territory: 'EC-09' }],
  'sources.list': [{}, { after: 'next' }, { q: 'riego parcelario' }, { q: 'informe 4711' }],
  'accounts.history': [{}, { after: 'next' }, { territory: 'EC-13' }, { name: 'plans.plan-changed' }],
  'territories.search': [{ q: 'manta' }, { q: 'Rio Verde' }, { q: 'san' }, { q: 'Jaramjio' }, { q: '1308' }, { q: 'santa rosa', country: 'EC' }],
  'house.search': [{ q: 'agua' }, { q: 'esmeraldas' }, { q: 'manglar' }, { q: 'zambrano' }],
};
async function fillAll(g: Ground): Promise<void> {
  const c = chance(20);
  const governments = await governmentsOf(g.owner, 'EC');
  const count = sized(100_000);
  await fillAtOnce(g.owner, async () => {
    const plans = await fillPlans(g.owner, c, governments, count);
    await fillElements(g.owner, c, plans.slice(0, governments.length), sized(64_000));
    await fillInstitutions(g.owner, c, governments, count);
    await fillPeople(g.owner, c, governments, count);
    await fillDocuments(g.owner, c, governments, count);
    await fillFacts(g.owner, c, governments, count);
  });
}

/** Who asks: everything, a zone, and one institution. */
async function tokens(g: Ground): Promise<string[]> {
  const [first] = await governmentsOf(g.owner, 'EC');
  return [
    await tokenOf(g.app, 'administra', 'administrador', { kind: 'everything' }),
    await tokenOf(g.app, 'acompana', 'tecnico-territorial', { kind: 'territory', id: 'EC-08' }),
    await tokenOf(g.app, 'planifica', 'planificacion', { kind: 'institution', id: first!.id }, first!.id), // a country has governments
  ];
}

/** Each ask of a list by each reader, with what a bare server needs to do the same. */
async function asksOf(g: Ground, name: string, bearers: readonly string[]): Promise<{ asks: Ask[]; works: Record<string, BareWork> }> {
  const database = connect(g.address);
  const app = appOn(database, g.filesFolder);
  const heard = hearStatements(database);
  const asks: Ask[] = [];
  const works: Record<string, BareWork> = {};
  for (const token of name.startsWith('accounts.') ? bearers.slice(0, 1) : bearers) {
    let next: string | null | undefined;
    for (const wanted of lists[name] ?? []) {
      const input = wanted['after'] ? { ...wanted, after: next } : wanted;
      const answer = await app.run<{ next?: string | null }>(name, input, identify({ token }, 'es', ''));
      next = answer.next;
      const post = app.runner.bound.get(name)?.operation.post ?? false;
      const ask = String(asks.length); // no operation knows it: it tells the bare server one ask from another
      const path = `/api/${name}?${new URLSearchParams(post ? { ask } : { ...(input as Record<string, string>), ask }).toString()}`; // `next` was there: the lists are long
      asks.push({ path, headers: { authorization: `Bearer ${token}` }, ...(post ? { body: JSON.stringify(input) } : {}) });
      works[path] = { statements: heard(), answer };
    }
  }
  await app.close();
  await database.close();
  return { asks, works };
}

const turns = 3;
/** Of processor time, which the tripwire judges by, some hundred answers say enough: each ask about ten times. */
const span: Span = tripwire ? { answers: 4 * users } : { seconds: 2 };
/** The middle of the turns; for the tripwire, which looks for what became many times slower, the best of them. */
const typical = (values: readonly number[], best: number): number => (tripwire ? best : median(values));

interface Turn extends Loaded {
  /** Milliseconds of processor an answer, ours and the database's; NaN where that cannot be known. */
  each: number;
}

async function ownTurn(g: Ground, ours: Served, asks: readonly Ask[]): Promise<Turn> {
  const before = processorSeconds([ours.pid, g.serverPid]) ?? Number.NaN;
  const run = await load(ours.url, asks, users, span);
  return { ...run, each: (((processorSeconds([ours.pid, g.serverPid]) ?? Number.NaN) - before) * 1000) / run.answers };
}

/** Ours and the bare one in turns, so that what else the machine does falls on both. */
async function measure(g: Ground, name: string, ours: Served, bearers: readonly string[]): Promise<void> {
  const { asks, works } = await asksOf(g, name, bearers);
  const bare = await serve('bare', [g.address, works]);
  const [own, other]: [Turn[], Loaded[]] = [[], []];
  await load(ours.url, asks, users, tripwire ? span : { seconds: 1 });
  for (let turn = 0; turn < turns; turn += 1) {
    own.push(await ownTurn(g, ours, asks));
    other.push(await load(bare.url, asks, users, span));
  }
  await bare.close();
  judge(name, own, other);
}

function judge(name: string, own: readonly Turn[], other: readonly Loaded[]): void {
  const [p95s, eachs, ownSecond, bareSecond] = [own.map((run) => run.p95), own.map((run) => run.each), own.map((run) => run.perSecond), other.map((run) => run.perSecond)];
  const [p95, each, perSecond] = [typical(p95s, Math.min(...p95s)), typical(eachs, Math.min(...eachs)), typical(ownSecond, Math.max(...ownSecond))];
  const ratio = { value: perSecond / typical(bareSecond, Math.max(...bareSecond)), atLeast: leastRatio };
  const line = { name: `list ${name}`, unit: 'ms', ratio } as const;
  if (tripwire && Number.isFinite(each)) report({ ...line, value: each, atMost: eachMs, note: `of processor each; p95 ${p95.toFixed(0)} ms, ${Math.round(perSecond)} a second` });
  else report({ ...line, value: p95, atMost: p95Ms, note: `p95; ${Math.round(perSecond)} a second, ${each.toFixed(1)} ms of processor each` });
}

const g = await ground(['base', 'ec', 'pe', 'co']);
try {
  await fillAll(g);
  const bearers = await tokens(g);
  const ours = await serve('server', [g.address, g.filesFolder]);
  for (const name of Object.keys(lists)) await measure(g, name, ours, bearers);
  await ours.close();
} finally {
  await g.close();
}
