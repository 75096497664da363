import type { App } from './app.ts';
import { loadAccounts, type ExampleAccount } from './example/accounts.ts';
import { loadClocks } from './example/clocks.ts';
import { loadLinks } from './example/links.ts';
import { loadPackages } from './example/packages.ts';
import { loadPlans } from './example/plans.ts';
import { loadProgress } from './example/progress.ts';
import { loadFeeds, loadRoots } from './example/roots.ts';
import { loadSeries } from './example/series.ts';
import { loadTimelines } from './example/timelines.ts';
import { loadUpdating } from './example/updating.ts';
import { loadPack } from './packs.ts';
import { system } from './platform/access/actor.ts';

/** The packs of the demonstration: what all countries share, the three countries, and the fictitious one. */
const packs = ['base', 'ec', 'pe', 'co', 'example'];

/**
 * Loads the demonstration into an empty house, through operations and imports and never straight into tables.
 * @param passwordOf the random password of each account
 */
export async function loadExample(house: App, { passwordOf }: { passwordOf: (account: string) => string }): Promise<ExampleAccount[]> {
  // Every fact of the demonstration says why it is there.
  const app: App = { ...house, run: (name, input, by = system('carga del ejemplo')) => house.run(name, input, by) };
  for (const pack of packs) await loadPack(app, pack);
  const accounts = await loadAccounts(app, passwordOf);
  await loadPlans(app);
  await loadTimelines(app);
  await loadLinks(app);
  await loadRoots(app);
  await loadProgress(app);
  await loadFeeds(app);
  await loadUpdating(app);
  await loadPackages(app);
  await loadClocks(app);
  await loadSeries(app);
  return accounts;
}
