import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { loadPack, packsFolder } from '../packs.ts';

/**
 * After an upgrade: what the packs of this version say, for the countries that the house has (none before it was set
 * up). Through their operations: what a person corrected stays, and the facts say what changed. Answers which were read.
 */
export async function renewPacks(app: App): Promise<string[]> {
  const { items } = await app.run<{ items: { code: string }[] }>('territories.countries', {});
  if (items.length === 0) return [];
  const packs = ['base', ...items.map(({ code }) => code.toLowerCase())].filter((pack) => existsSync(join(packsFolder, pack)));
  for (const pack of packs) await loadPack(app, pack);
  return packs;
}
