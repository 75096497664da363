import { StartProblem } from '../platform/config/problem.ts';
import type { Config } from '../platform/config/config.ts';
import type { DatabaseAddress } from '../platform/db/database.ts';
import { withClient } from '../platform/db/pg.ts';
import { openRing, ringName } from '../platform/vault/ring.ts';
import type { Ring } from '../platform/vault/ring.ts';
import { sealedByKey } from '../platform/vault/sealed.ts';
import { sealedColumns } from '../slices/accounts/index.ts';

/** The keys of a data folder and of the settings. */
export const ringOf = (config: Pick<Config, 'keys'>, folder: string): Ring => openRing(folder, config.keys);

/** How many second factors each key seals, by its name; undefined: plain, of a version that sealed nothing. */
export const sealedIn = (address: DatabaseAddress): Promise<Map<string | undefined, number>> =>
  withClient(address.ownerUrl ?? address.url, { name: 'articula keys' }, (client) => sealedByKey(client, sealedColumns));

/** The names among these that are not at hand and were not declared lost. */
export const missingFrom = (ring: Ring, ids: Iterable<string | undefined>): string[] => {
  const known = new Set([...ring.ids(), ...ring.lost()]);
  return [...new Set([...ids].filter((id) => id !== undefined))].filter((id) => !known.has(id));
};

/** Refuses to open a house whose second factors nobody could check: said before anything is sealed with another key. */
export async function refuseMissingKeys(address: DatabaseAddress, ring: Ring, folder: string): Promise<void> {
  const [missing] = missingFrom(ring, (await sealedIn(address)).keys());
  if (missing === undefined) return;
  throw new StartProblem(`Falta la clave ${missing}, con que se sellaron segundos factores: póngala en ${ringName} de ${folder} o en ARTICULA_KEY; si se perdió, dígalo con «npm run articula -- keys --lost ${missing}».`);
}
