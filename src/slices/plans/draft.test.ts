import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';

let own: Stage;
let app: TestApp;
let planId: string;
let hidden: string;
let mine: string;
const people: Record<'holder' | 'colleague' | 'technician' | 'neighbour' | 'visitor', Actor> = {} as never; // filled before the first test

const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;
const add = async (plan: string, code: string, text: string, by: Actor): Promise<string> => (await app.run<{ elementId: string }>('plans.add-element', { planId: plan, code, kind: 'objetivo', text }, by)).elementId;
const version = async (by: Actor): Promise<number> => (await app.run<{ version: number }>('plans.get', { planId }, by)).version;

/** A provincial plan that is public and approved, with a second version in the making; and a canton's below it. */
beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  const [province, canton] = [await government('EC-08'), await government('EC-0807')];
  people.holder = actorOf({ operations: ['plans.*', 'coherence.*'], reads: true, institutions: [province] });
  people.colleague = actorOf({ reads: true, institutions: [province] });
  people.technician = actorOf({ operations: ['plans.edit-element'], reads: true, territories: ['EC-08'] });
  people.neighbour = actorOf({ operations: ['plans.*', 'coherence.*'], reads: true, institutions: [canton] });
  people.visitor = actorOf({ reads: true, territories: ['EC-08'] });
  ({ planId } = await app.run<{ planId: string }>('plans.create', { title: 'PDOT provincial', scheme: 'pdot', territory: 'EC-08', visibility: 'public' }, people.holder));
  await add(planId, 'O1', 'Lo aprobado', people.holder);
  await app.run('plans.approve', { planId, version: await version(people.holder) }, people.holder);
  await app.run('plans.start-version', { planId, version: await version(people.holder) }, people.holder);
  hidden = await add(planId, 'O2', 'Lo que se está pensando', people.holder);
  const below = await app.run<{ planId: string }>('plans.create', { title: 'PDOT cantonal', scheme: 'pdot', territory: 'EC-0807', visibility: 'public' }, people.neighbour);
  mine = await add(below.planId, 'O1', 'Lo del cantón', people.neighbour);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

test.each(['holder', 'colleague', 'technician'] as const)('the next version of a public plan is read by its %s', async (who) => {
  expect(await app.run('plans.tree', { planId, version: 2 }, people[who])).toMatchObject({ version: 2, elements: [{ code: 'O1' }, { code: 'O2' }] });
});

test.each(['neighbour', 'visitor'] as const)('the next version of a public plan does not exist for a %s', async (who) => {
  for (const operation of ['tree', 'totals', 'elements', 'export']) await expect(app.run(`plans.${operation}`, { planId, version: 2 }, people[who])).rejects.toMatchObject({ code: 'plans.version-unknown' });
  expect(await app.run('plans.get', { planId }, people[who])).toMatchObject({ headVersion: 1, versions: [{ number: 1 }] });
});

test('nobody links to an element that only a draft of others has', async () => {
  await expect(app.run('coherence.link', { lower: mine, upper: hidden, degree: 'direct', justification: 'Se adivinó su identidad' }, people.neighbour)).rejects.toMatchObject({ code: 'coherence.element-unknown' });
});

test('a link that the holder made on a draft shows its words to the holder only', async () => {
  const neighbourLink = { lower: mine, upper: hidden, degree: 'direct', justification: 'De acuerdo entre ambos' };
  const both = actorOf({ operations: ['coherence.*', 'plans.*'], reads: true, institutions: [...people.holder.memberships, ...people.neighbour.memberships] });
  const { linkId } = await app.run<{ linkId: string }>('coherence.link', neighbourLink, both);
  const seenBy = async (by: Actor): Promise<string> => (await app.run<{ upper: { text: string } }>('coherence.get', { linkId }, by)).upper.text;
  expect([await seenBy(people.holder), await seenBy(people.neighbour)]).toEqual(['Lo que se está pensando', '']);
});
