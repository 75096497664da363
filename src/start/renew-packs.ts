import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../app.ts';
import type { App } from '../app.ts';
import { loadPack, packsFolder } from '../packs.ts';
import type { HouseNote } from './data-folder.ts';

/** Whether a house has to take the packs of this version: its schema just changed, or what it took last is another version's (restored, or upgraded without a migration). */
export const isBehind = ({ packs }: Pick<HouseNote, 'packs'>, applied: readonly string[]): boolean => applied.length > 0 || packs !== version;

/**
 * After an upgrade: what the packs of this version say, for the countries that the house has (none before it was set
 * up). Through their operations: what a person corrected stays, and the facts say what changed. Answers which were read.
 */
export async function renewPacks(app: App): Promise<string[]> {
  const { items } = await app.run<{ items: { code: string }[] }>('territories.countries', {});
  if (items.length === 0) return [];
  const packs = packsOf(items.map(({ code }) => code));
  for (const pack of packs) await loadPack(app, pack);
  return packs;
}

/** The packs of a house with these countries, in the order they build on each other: the fictitious country of a demonstration leans on the others. */
export function packsOf(countries: readonly string[]): string[] {
  const own = readdirSync(packsFolder).filter((pack) => countries.includes(countryOf(pack) ?? ''));
  return ['base', ...own.filter((pack) => pack !== examplePack), ...own.filter((pack) => pack === examplePack)];
}

const examplePack = 'example';

/** The country a pack is of: its folder may have another name, as the fictitious one of the example does. */
function countryOf(pack: string): string | undefined {
  const file = join(packsFolder, pack, 'country.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { id?: string }).id; // our own packs
}
