import type { App } from '../app.ts';
import { planId } from './progress.ts';
import { elementsByCode } from './roots.ts';
import { exampleRows } from './table.ts';

/** A plan that is being updated: its government programme, what of it entered, and the first decisions on each element. */
export async function loadUpdating(app: App): Promise<void> {
  for (const row of exampleRows('programmes.csv')) await app.run('plans.set-programme', { planId: await planId(app, row['plan']!), office: row['office'], mandateFrom: row['from'], mandateTo: row['to'] });
  for (const [slug, rows] of Map.groupBy(exampleRows('updating.csv'), (row) => row['plan']!)) {
    const id = await planId(app, slug);
    await app.run('plans.start-version', { planId: id, version: (await app.run<{ version: number }>('plans.get', { planId: id })).version, from: 'copy', updating: true, validFrom: '2023-01-01', validTo: '2035-12-31' });
    const { elements } = await app.run<{ elements: { code: string; identity: string }[] }>('plans.updating', { planId: id });
    for (const row of rows) {
      const identity = elements.find(({ code }) => code === row['code'])?.identity;
      await app.run('plans.decide-update', { planId: id, identities: [identity], decision: row['decision'], ...(row['reason'] ? { reason: row['reason'] } : {}) });
    }
  }
  for (const row of exampleRows('insertions.csv')) await insert(app, row);
}

async function insert(app: App, row: Record<string, string>): Promise<void> {
  const id = await planId(app, row['plan']!);
  const item = (await elementsByCode(app, await planId(app, row['programme']!))).get(row['item']!)!; // the list names items of that programme
  const about = { planId: id, programmeElementId: item.id, component: row['component'] };
  if (!row['landing']) return void (await app.run('plans.decline', { ...about, reason: row['reason'] }));
  const { headVersion } = await app.run<{ headVersion: number }>('plans.get', { planId: id });
  await app.run('plans.land', { ...about, elementId: (await elementsByCode(app, id, headVersion)).get(row['landing'])?.id });
}
