import type { App } from './app.ts';
import { loadAccounts, type ExampleAccount } from './example/accounts.ts';
import { loadLinks } from './example/links.ts';
import { loadPlans } from './example/plans.ts';
import { loadTimelines } from './example/timelines.ts';
import { loadPack } from './packs.ts';

/** The packs of the demonstration: what all countries share, the three countries, and the fictitious one. */
const packs = ['base', 'ec', 'pe', 'co', 'example'];

/**
 * Loads the demonstration into an empty house, through operations and imports and never straight into tables.
 * @param passwordOf the random password of each account
 */
export async function loadExample(app: App, { passwordOf }: { passwordOf: (account: string) => string }): Promise<ExampleAccount[]> {
  for (const pack of packs) await loadPack(app, pack);
  const accounts = await loadAccounts(app, passwordOf);
  await loadPlans(app);
  await loadTimelines(app);
  await loadLinks(app);
  return accounts;
}
