import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from './product.ts';
import type { ProductProcess } from './product.ts';

/**
 * Playwright's global setup: the built product with the example, on a free port and a folder of its own. Journeys read
 * JOURNEY_URL (their base address) and, by `journeyAccounts`, the accounts it printed.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'articula-journeys-'));
  const product = await startProduct(['--demo'], { ARTICULA_PORT: '0', ARTICULA_DATA: folder });
  process.env['JOURNEY_URL'] = product.url;
  process.env['JOURNEY_ACCOUNTS'] = JSON.stringify(product.accounts);
  return async () => {
    await product.end();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The example's accounts, as the demonstration printed them. */
export const journeyAccounts = (): ProductProcess['accounts'] => JSON.parse(process.env['JOURNEY_ACCOUNTS'] ?? '[]') as ProductProcess['accounts']; // written by setup
