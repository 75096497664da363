import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Analysis } from './contract.ts';

// More governments with a plan than are drawn one by one: their links are remembered between questions.
const many = 170;
const today = '2026-11-20';

let s: Stage;
let app: TestApp;
let seconds = 0;
let planOf: Map<string, { id: string; element: string }>;
const analyse = (more: object = {}): Promise<z.output<typeof Analysis>> => app.run('coherence.analyse', { territory: 'EC', ...more });
const link = (lower: string, upper: string, more: object = {}): Promise<{ linkId: string; version: number }> => app.run('coherence.link', { lower, upper, degree: 'direct', justification: 'Va en la misma dirección', accept: true, ...more });
/** The same question of a day is counted from the links themselves, without memory. */
const same = async (): Promise<void> => {
  const [kept, counted] = [await analyse(), await analyse({ asOf: today })];
  expect(kept).toEqual(counted);
};

/** Plans of one objective each, straight into the tables: two provinces, their cantons and parishes and those of a third, as many as are needed. */
async function fillPlans(): Promise<void> {
  const { rows: units } = await s.owner.query<{ code: string }>("select code from territories.unit where government is not null and (code in ('EC-13', 'EC-08') or code like 'EC-13__%' or code like 'EC-08__%' or code like 'EC-09__%') and valid_to is null order by length(code), code limit $1", [many]);
  planOf = new Map(units.map(({ code }) => [code, { id: newId(), element: newId() }]));
  const list = JSON.stringify([...planOf].map(([code, { id, element }]) => ({ code, id, element })));
  await s.owner.query(`insert into plans.plan (id, territory, visibility, title, scheme, created_at) select id, code, case when code = 'EC-0807' then 'shared' else 'public' end, 'Plan de ' || code, 'pdot', now() from jsonb_to_recordset($1::jsonb) as t(id uuid, code text)`, [list]);
  await s.owner.query(`insert into plans.plan_version (plan_id, number, state, created_at) select id, 1, 'draft', now() from jsonb_to_recordset($1::jsonb) as t(id uuid)`, [list]);
  await s.owner.query(`insert into plans.element (id, identity, plan_id, plan_version, code, kind, position, text, linkage) select element, element, id, 1, 'O1', 'objetivo', 1, 'Objetivo de ' || code, true from jsonb_to_recordset($1::jsonb) as t(id uuid, element uuid, code text)`, [list]);
}
const at = (code: string): { id: string; element: string } => planOf.get(code) ?? { id: '', element: '' };

beforeAll(async () => {
  s = await stage(['base', 'ec']);
  app = testApp(s, { clock: () => new Date(Date.parse(`${today}T15:00:00Z`) + 1000 * seconds++) });
  await fillPlans();
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('a country that is remembered', () => {
  test('is wide enough to be', () => {
    expect(planOf.size).toBeGreaterThan(150);
  });
  test('starts as it is counted', same);
  test('knows a link at once, its rejection, and an aspect that counts nowhere', async () => {
    const before = await analyse();
    const { linkId } = await link(at('EC-0807').element, at('EC-08').element);
    const after = await analyse();
    expect([after.whole.linked, after.governmentsWithoutLinks.length]).toEqual([before.whole.linked! + 1, before.governmentsWithoutLinks.length - 1]);
    await same();
    await link(at('EC-1303').element, at('EC-13').element, { relation: 'incompatible' });
    expect((await analyse()).whole).toEqual(after.whole);
    await app.run('coherence.decide', { linkId, version: 1, decision: 'reject', reason: 'Se revisa' });
    expect((await analyse()).whole).toEqual(before.whole);
    await same();
  });
  test('knows an element that came', async () => {
    const before = await analyse();
    await app.run('plans.add-element', { planId: at('EC-1303').id, code: 'O2', kind: 'objetivo', text: 'Otro objetivo' });
    expect((await analyse()).whole.total).toBe(before.whole.total! + 1);
    await same();
  });
  test('knows what another process wrote', async () => {
    const other = testApp(s);
    await analyse();
    await other.run('coherence.link', { lower: at('EC-0801').element, upper: at('EC-08').element, degree: 'direct', justification: 'Desde otra máquina', accept: true });
    await other.close();
    await same();
  });
  test('shows each reader no more than they may see', async () => {
    await link(at('EC-0807').element, at('EC-08').element);
    const stranger = cast.of({ operations: ['coherence.*'], reads: true, institutions: [newId()] });
    const whole = await analyse();
    const seen: z.output<typeof Analysis> = await app.run('coherence.analyse', { territory: 'EC' }, stranger);
    expect(seen.whole.linked).toBe(whole.whole.linked! - 1);
    expect(seen.indexes.find(({ territory }) => territory === 'EC-0807')).toMatchObject({ linked: null, missing: 's/d' });
    await same();
  });
});
