import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { system, type Actor } from './platform/access/actor.ts';
import type { AnySlice } from './platform/operation/slice.ts';

/** The packs that come with the product. */
export const packsFolder = resolve(import.meta.dirname, '../packs');

/**
 * Loads a pack through the operations of the slices, in their order, as the house itself. Loading the same pack
 * again changes nothing; a newer one shows what it changed in its facts.
 * @param pack a folder of `packs/`: `base`, `ec`, `pe`, `co`, `example`
 */
export async function loadPack(app: { slices: readonly AnySlice[]; run(name: string, input: unknown, by: Actor): Promise<unknown> }, pack: string, folder = packsFolder): Promise<void> {
  for (const loader of app.slices.flatMap((slice) => slice.packs ?? [])) {
    const path = join(folder, pack, loader.file);
    if (!existsSync(path)) continue;
    for (const input of loader.inputs(readFileSync(path, 'utf8'), pack)) await app.run(loader.operation, input, system(`carga del paquete ${pack}`));
  }
}
