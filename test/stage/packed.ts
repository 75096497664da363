import { connect, type DatabaseAddress } from '../../src/platform/db/database.ts';
import { withClient } from '../../src/platform/db/pg.ts';
import { templateName } from './server.ts';

/** Of a server's databases, by their name. */
export type AddressOf = (database: string) => DatabaseAddress & { ownerUrl: string };

/**
 * The name of a migrated database with some packs in it, to clone: the first test file that asks for them loads them,
 * through their operations and upon the packs before the last, and whoever asks meanwhile waits for it.
 */
export async function packedTemplate(addressOf: AddressOf, packs: readonly string[]): Promise<string> {
  const last = packs.at(-1);
  if (last === undefined) return templateName;
  const name = [templateName, ...packs].join('_');
  return withClient(addressOf('postgres').ownerUrl, { name: 'stage' }, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]); // this session's end frees it
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    await client.query(`create database ${name}_loading template ${await packedTemplate(addressOf, packs.slice(0, -1))}`);
    await load(addressOf(`${name}_loading`), last);
    await client.query(`alter database ${name}_loading rename to ${name}`);
    return name;
  });
}

/** Runs of tests that need no packs never read the product for them. */
async function load(address: DatabaseAddress, pack: string): Promise<void> {
  const [{ createApp }, { loadPack }, { makeLog }] = await Promise.all([import('../../src/app.ts'), import('../../src/packs.ts'), import('../../src/platform/log/log.ts')]);
  const database = connect(address);
  const app = createApp({ database, log: makeLog('silent'), mail: { ready: false, send: async () => undefined }, filesFolder: '', zone: 'America/Guayaquil' });
  await loadPack(app, pack);
  await app.close();
  await database.close();
}
