import type { App } from '../app.ts';
import { institutionId } from './accounts.ts';
import { exampleRows } from './table.ts';

interface Report {
  id: string;
  version: number;
  code: string;
}

/** The reporting year of a plan: its responsible ones named, periods opened, reports sent and reviewed, past periods closed. */
export async function loadProgress(app: App): Promise<void> {
  for (const row of exampleRows('responsibles.csv')) await app.run('plans.name-responsible', { planId: await planId(app, row['plan']!), name: row['name'], institutionId: await institutionId(app, row['institution']!) });
  const reports = exampleRows('reports.csv');
  for (const period of exampleRows('periods.csv')) {
    const plan = await planId(app, period['plan']!);
    const { periodId } = await app.run<{ periodId: string }>('plans.open-period', { planId: plan, name: period['name'], from: period['from'], to: period['to'], dueOn: period['due'] });
    const opened = await openedReports(app, plan, periodId);
    for (const row of reports.filter((one) => one['plan'] === period['plan'] && one['period'] === period['id'])) await report(app, opened, row);
    if (period['state'] === 'closed') await app.run('plans.close-period', { periodId, version: await versionOf(app, plan, periodId), why: 'Terminó el plazo' });
  }
}

export const planId = async (app: App, slug: string): Promise<string> => (await app.run<{ id: string }>('plans.get', { slug })).id;

/** What is asked of each element in a period, by its code. */
async function openedReports(app: App, plan: string, period: string): Promise<Map<string, Report>> {
  const found = new Map<string, Report>();
  let after: string | null | undefined;
  do {
    const page: { items: Report[]; next: string | null } = await app.run('plans.reports', { planId: plan, period, limit: 200, ...(after ? { after } : {}) });
    for (const one of page.items) found.set(one.code, one);
    after = page.next;
  } while (after);
  return found;
}

async function report(app: App, opened: ReadonlyMap<string, Report>, row: Record<string, string>): Promise<void> {
  const one = opened.get(row['code']!);
  if (!one) throw new Error(`the example reports on ${row['code']}, of which nothing is asked`);
  const said = row['value'] ? { value: Number(row['value']) } : { absence: row['absence'] };
  const { version } = await app.run<{ version: number }>('plans.report-progress', { reportId: one.id, version: one.version, ...said, narrative: row['narrative'] });
  if (row['state'] === 'accepted') await app.run('plans.review-progress', { reportId: one.id, version, decision: 'accept' });
  if (row['state'] === 'returned') await app.run('plans.review-progress', { reportId: one.id, version, decision: 'return', reason: row['reason'] });
}

async function versionOf(app: App, plan: string, period: string): Promise<number> {
  const { items } = await app.run<{ items: { id: string; version: number }[] }>('plans.periods', { planId: plan });
  return items.find(({ id }) => id === period)!.version; // just opened
}
