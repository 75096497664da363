import type { App } from '../app.ts';
import { institutionId } from './accounts.ts';
import { planId } from './progress.ts';
import { exampleRows } from './table.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

/** Legal terms that run, begun some days before the demonstration was made so that they are always fresh. */
export async function loadClocks(app: App): Promise<void> {
  for (const row of exampleRows('clocks.csv')) {
    const owner = await institutionId(app, row['institution']!); // a column of every row
    const ago = Number(row['days_ago']);
    const { id, version } = await app.run<{ id: string; version: number }>('norms.start-clock', {
      term: row['term'], from: daysAgo(ago), territory: row['territory'], label: row['label'], owner, institutions: [owner], subject: { kind: 'plans.plan', id: await planId(app, row['plan']!) },
    });
    if (row['met_after']) await app.run('norms.stop-clock', { id, version, state: 'met', on: daysAgo(ago - Number(row['met_after'])) });
  }
}
