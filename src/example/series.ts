import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { institutionId } from './accounts.ts';
import { exampleFolder } from './table.ts';

interface Written {
  country: string;
  source: string;
  indicators: object[];
}
interface Preview {
  previewId: string;
  refused: number;
  rows: { row: number; message: string }[];
}

/** Invented indicators of the fictitious country, with their values loaded from a sheet as an office would load it. */
export async function loadSeries(app: App): Promise<void> {
  const { country, source, indicators }: Written = JSON.parse(readFileSync(join(exampleFolder, 'indicators.json'), 'utf8')); // our own pack; the contract judges its shape
  const owner = await institutionId(app, `${country}-01`);
  for (const indicator of indicators) await app.run('indicators.create-indicator', { ...indicator, country, owner, visibility: 'public', example: true });
  const fileId = await app.upload(join(exampleFolder, 'series.csv'));
  const preview = await app.run<Preview>('indicators.preview-series', { country, layout: 'years', source, fileId });
  if (preview.refused > 0) throw new Error(`the example's own series do not enter: ${preview.rows.slice(0, 3).map((r) => `row ${r.row}: ${r.message}`).join(' ')}`);
  await app.run('indicators.import-series', { previewId: preview.previewId });
}
