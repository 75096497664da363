import type { App } from '../app.ts';
import { planId } from './progress.ts';
import { exampleRows } from './table.ts';

const orNull = (text: string | undefined): string | null => (text ? text : null);

/** What plans rest on, how they present themselves to the public, their money and people. */
export async function loadRoots(app: App): Promise<void> {
  for (const row of exampleRows('bases.csv')) {
    const upperPlan = row['upper'] ? await planId(app, row['upper']) : null;
    await app.run('plans.add-basis', { planId: await planId(app, row['plan']!), relation: row['relation'], ...(row['title'] ? { title: row['title'] } : {}), upperPlan, complement: orNull(row['complement']), onDate: orNull(row['date']), validFrom: orNull(row['from']), validTo: orNull(row['to']), citation: orNull(row['citation']) });
  }
  for (const [plan, rows] of Map.groupBy(exampleRows('profiles.csv'), (row) => row['plan']!)) {
    await app.run('plans.save-profile', { planId: await planId(app, plan), version: 0, unit: rows[0]!['unit'], texts: rows.map((row) => ({ part: row['part'], text: row['text'], citation: row['citation'] })) }); // a group has rows
  }
  for (const [plan, rows] of Map.groupBy(exampleRows('resources.csv'), (row) => row['plan']!)) {
    const id = await planId(app, plan);
    const codes = await elementsByCode(app, id);
    for (const row of rows) {
      await app.run('plans.save-resource', {
        planId: id, elementId: codes.get(row['code']!)!.id, year: Number(row['year']), stage: row['stage'], what: row['what'], amount: Number(row['amount']), ...(row['currency'] ? { currency: row['currency'] } : {}),
        source: row['source'], budgetLine: row['partida'], act: row['acto'], example: row['example'] === 'true',
      }); // the list names codes of that plan
    }
  }
}

/** Targets of a plan that are how another plan goes. */
export async function loadFeeds(app: App): Promise<void> {
  for (const row of exampleRows('feeds.csv')) {
    const elements = await elementsByCode(app, await planId(app, row['plan']!));
    await app.run('plans.set-feed', { elementId: elements.get(row['code']!)?.id, sourcePlan: await planId(app, row['source']!), measure: row['measure'] });
  }
}

interface Named {
  id: string;
  identity: string;
  version: number;
}

/** The elements of a plan's version in force, or of another one, by their code. */
export async function elementsByCode(app: App, plan: string, version?: number): Promise<Map<string, Named>> {
  const { elements } = await app.run<{ elements: (Named & { code: string })[] }>('plans.tree', { planId: plan, ...(version ? { version } : {}) });
  return new Map(elements.map((element) => [element.code, element]));
}
