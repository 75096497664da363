import { join } from 'node:path';
import type { Config } from '../platform/config/config.ts';
import { StartProblem } from '../platform/config/problem.ts';
import type { DatabaseAddress } from '../platform/db/database.ts';
import { ownerRole } from '../platform/db/cluster.ts';
import { embeddedUrl, startEmbedded } from '../platform/db/embedded.ts';
import { appRole, migrate } from '../platform/db/migrate.ts';
import { sqlState, withClient } from '../platform/db/pg.ts';
import { prepareJobs } from '../platform/job/jobs.ts';
import { checkClusterVersion, openDataFolder, refuseUnfinished } from './data-folder.ts';
import { holderOf, lockFolder } from './lock.ts';
import type { Lock } from './lock.ts';

/** The database server, ours or the institution's, and the data folder held for this process. */
export interface Store {
  address: DatabaseAddress;
  folder: string;
  /** Settles when the embedded server ends, asked or not; never for an institution's. */
  ended: Promise<void>;
  close(): Promise<void>;
}

const oldestServer = 150_000; // PostgreSQL 15, as server_version_num writes it
const never = new Promise<void>(() => undefined);

/** Takes the data folder and starts the database, or connects to the institution's. `claim` runs once the folder is held, before the database. */
export async function openStore<T = void>(config: Config, claim?: (folder: string) => T): Promise<Store & { claimed: T }> {
  const folder = openDataFolder(config.dataFolder);
  const lock = config.database ? sharedFolder : lockFolder(folder);
  try {
    checkClusterVersion(folder);
    refuseUnfinished(folder);
    const claimed = claim?.(folder) as T; // without a claim T is void
    if (config.database) return { ...(await institutionStore(config, config.database, folder)), claimed };
    const server = await startEmbedded(folder);
    const address = { url: server.url, ownerUrl: server.ownerUrl, connections: config.connections };
    const close = async (): Promise<void> => {
      await server.stop();
      lock.release();
    };
    return { address, folder, ended: server.ended, close, claimed };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** With an institution's database several processes may share one folder of files. */
const sharedFolder: Lock = { release: () => undefined };

/** For the terminal: the store of the product that is running on this folder, or one of our own until closed. */
export async function reachStore(config: Config): Promise<Store & { shared: boolean }> {
  if (config.database || !holderOf(config.dataFolder)) return { ...(await openStore(config)), shared: config.database !== undefined };
  const folder = openDataFolder(config.dataFolder);
  const address = { url: embeddedUrl(folder, appRole), ownerUrl: embeddedUrl(folder, ownerRole), connections: 4 };
  await ask(address.url, `la base de datos de ${folder}`);
  return { address, folder, ended: never, close: async () => undefined, shared: true };
}

async function institutionStore(config: Config, database: NonNullable<Config['database']>, folder: string): Promise<Store> {
  await ask(database.url, 'DATABASE_URL');
  if (database.ownerUrl) await ask(database.ownerUrl, 'DATABASE_OWNER_URL');
  return { address: { ...database, connections: config.connections }, folder, ended: never, close: async () => undefined };
}

/** Name of the role behind an address, and that the server is new enough. */
async function ask(url: string, name: string): Promise<string> {
  try {
    return await withClient(url, { name: 'articula start' }, async (client) => {
      const { rows } = await client.query<{ role: string; version: number }>("select current_user as role, current_setting('server_version_num')::int as version");
      const [row] = rows;
      if (!row || row.version < oldestServer) throw new StartProblem(`${name}: el servidor es anterior a PostgreSQL 15; actualícelo, o quite el ajuste para usar el incluido.`);
      return row.role;
    });
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
    throw new StartProblem(`${name}: no se pudo conectar con la base de datos (${why}); revise servidor, usuario y clave.`, { cause: error });
  }
}

/** Brings the schema to this version (or to the one of a backup): our tables first, then the job queue's. */
export async function migrateStore(store: Store, root: string, upTo?: number): Promise<{ applied: string[]; version: number }> {
  const ownerUrl = store.address.ownerUrl ?? store.address.directUrl ?? store.address.url;
  try {
    const role = await ask(store.address.url, 'DATABASE_URL');
    const done = await migrate(ownerUrl, role, join(root, 'migrations'), upTo);
    await prepareJobs(ownerUrl);
    return done;
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (sqlState(cause) !== '42501') throw error; // insufficient_privilege
    throw new StartProblem(`El rol con que se instala no puede crear el esquema (${cause instanceof Error ? cause.message : ''}): dé en DATABASE_OWNER_URL el dueño de la base.`, { cause: error });
  }
}
