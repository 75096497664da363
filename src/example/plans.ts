import { join } from 'node:path';
import type { App } from '../app.ts';
import { institutionId } from './accounts.ts';
import { exampleFolder, exampleRows } from './table.ts';

interface Preview {
  previewId: string;
  refused: number;
  rows: { row: number; message: string }[];
}

/** Each plan by its own import, version after version; approved where the office approved it. */
export async function loadPlans(app: App): Promise<void> {
  const known = new Map<string, string>();
  for (const row of exampleRows('plans.csv')) {
    const planId = known.get(row['id']!) ?? (await create(app, row));
    if (known.has(row['id']!)) await startVersion(app, planId, row);
    known.set(row['id']!, planId);
    await importSheet(app, planId, row['scheme']!, join(exampleFolder, 'plans', row['sheet']!));
    if (row['state'] === 'aprobado' || row['state'] === 'vencido') await app.run('plans.approve', { planId, version: await versionOf(app, planId), ...(row['legal_basis'] ? { legalBasis: row['legal_basis'] } : {}) });
  }
}

async function create(app: App, row: Record<string, string>): Promise<string> {
  const { planId } = await app.run<{ planId: string }>('plans.create', {
    slug: row['id'],
    title: row['title'],
    scheme: row['scheme'],
    territory: row['territory'],
    owner: await institutionId(app, row['holder']!),
    ...validity(row),
    ...(row['legal_basis'] ? { legalBasis: row['legal_basis'] } : {}),
    ...(row['source'] ? { source: row['source'] } : {}),
    example: row['example'] === 'true',
    visibility: 'public',
  });
  return planId;
}

async function startVersion(app: App, planId: string, row: Record<string, string>): Promise<void> {
  await app.run('plans.start-version', { planId, version: await versionOf(app, planId), from: 'empty', ...validity(row) });
  await app.run('plans.update', { planId, version: await versionOf(app, planId), title: row['title'], ...(row['source'] ? { source: row['source'] } : {}), example: row['example'] === 'true' });
}

const versionOf = async (app: App, planId: string): Promise<number> => (await app.run<{ version: number }>('plans.get', { planId })).version;

/** Years stand for their first and last day. */
const validity = (row: Record<string, string>): object => ({
  ...(row['from'] ? { validFrom: row['from'].length === 4 ? `${row['from']}-01-01` : row['from'] } : {}),
  ...(row['to'] ? { validTo: row['to'].length === 4 ? `${row['to']}-12-31` : row['to'] } : {}),
});

async function importSheet(app: App, planId: string, scheme: string, path: string): Promise<void> {
  const fileId = await app.upload(path);
  const preview = await app.run<Preview>('plans.preview-import', { fileId, planId, scheme });
  if (preview.refused > 0) throw new Error(`the example's own sheet ${path} does not enter: ${preview.rows.slice(0, 3).map((r) => `row ${r.row}: ${r.message}`).join(' ')}`);
  await app.run('plans.import', { previewId: preview.previewId });
}
