import { fork } from 'node:child_process';
import { join } from 'node:path';
import { report, sized } from './budget.ts';
import { chance } from './generate/chance.ts';
import { fillAtOnce } from './generate/fill.ts';
import { governmentsOf } from './generate/governments.ts';
import { fillElements, fillPlans, type MadeElement } from './generate/plans.ts';
import { lengthenStatements } from './generate/statements.ts';
import { ground } from './ground.ts';
import type { Compared } from './suggest-process.ts';

// A country's statements, 64,000 in 1,066 plans: read from cold, compared for very alike texts, and what one plan may be
// linked to when all is read. One plan is left in draft, so that somebody may change it.
const country = 'EC';
const statements = sized(64_000);
const g = await ground(['base', 'ec']);

try {
  const c = chance(64);
  const governments = await governmentsOf(g.owner, country);
  let [copies, elements] = [0, [] as MadeElement[]];
  await fillAtOnce(g.owner, async () => {
    const plans = await fillPlans(g.owner, c, governments, governments.length);
    elements = await fillElements(g.owner, c, plans, statements);
    copies = await lengthenStatements(g.owner, c, elements);
  });
  const cantons = governments.filter(({ territory }) => territory.length === 7).map(({ territory }) => territory).slice(0, 12);
  const { rows } = await g.owner.query<{ id: string }>("update plans.plan_version v set state = 'draft', approved_on = null from plans.plan p where p.id = v.plan_id and p.territory = $1 returning p.id", [cantons[1]]);
  await g.owner.query('update plans.plan set sealed_version = null where id = $1', [rows[0]?.id]);
  const open = elements.find(({ plan }) => plan === rows[0]?.id);
  const child = fork(join(import.meta.dirname, 'suggest-process.ts'), [], { execArgv: process.execArgv });
  child.send({ address: g.address, filesFolder: g.filesFolder, country, cantons, elementId: open?.id ?? '' });
  const done = await new Promise<Compared>((settle, fail) => {
    child.once('message', (words) => settle(words as Compared)); // sent by `suggest-process.ts`
    child.once('exit', (code) => fail(new Error(`comparing ended with ${code}`)));
  });
  if (done.suggested === 0 || done.pairs === 0) throw new Error(`${done.suggested} suggestions and ${done.pairs} alike texts: nothing was compared`);
  const parts = `${statements} statements read and one plan compared ${(done.readMs / 1000).toFixed(1)} s, all texts ${(done.alikeMs / 1000).toFixed(1)} s; ${(done.busyMs / 1000).toFixed(1)} s of processor`;
  report({ name: 'suggestions and similar texts, cold', value: (done.readMs + done.alikeMs) / 1000, unit: 's', atMost: 30, note: `${parts}; ${copies} copies were planted, ${done.pairs} pairs counted` });
  report({ name: 'suggestions and similar texts, memory', value: done.peakMegabytes, unit: 'MB', atMost: 700, note: `the product alone ${done.idleMegabytes.toFixed(0)} MB` });
  report({ name: 'suggestions for one plan, warm', value: done.warmMs, unit: 'ms', atMost: 200, note: `${cantons.length - 1} plans in turn; ${done.changedMs.toFixed(0)} ms after an element of a neighbour changed` });
} finally {
  await g.close();
}
