import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp, type App } from '../src/app.ts';
import { loadPack } from '../src/packs.ts';
import { connect, type Database, type DatabaseAddress } from '../src/platform/db/database.ts';
import { ownerRole } from '../src/platform/db/cluster.ts';
import { embeddedUrl, startEmbedded } from '../src/platform/db/embedded.ts';
import { appRole, migrate } from '../src/platform/db/migrate.ts';
import { openClient, withClient, type Client } from '../src/platform/db/pg.ts';
import { prepareJobs } from '../src/platform/job/jobs.ts';
import { makeLog } from '../src/platform/log/log.ts';
import { alsoBusy } from './budget.ts';

/** What a budget stands on: a real PostgreSQL with the settings of the product (it waits for the disk), the packs loaded. */
export interface Ground {
  address: DatabaseAddress;
  app: App;
  database: Database;
  /** As the owner of the schema, for writing what nobody could by hand. */
  owner: Client;
  filesFolder: string;
  /** The database server's process. */
  serverPid: number;
  close(): Promise<void>;
}

/** The product joined on a database as `main` joins it, without a web server. Close it before its database. */
export const appOn = (database: Database, filesFolder: string, level = 'silent', webFolder?: string): App =>
  createApp({ database, log: makeLog(level as Parameters<typeof makeLog>[0]), mail: { ready: false, send: async () => undefined }, filesFolder, webFolder, zone: 'America/Guayaquil' }); // a level of the settings

interface Server {
  folder: string;
  stop(): Promise<void>;
}

/** A server with the settings of the product, in the temporary folder. */
export async function startServer(): Promise<Server> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'articula-bench-')));
  const server = await startEmbedded(folder);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, stop };
}

/** The folder of a server that several budgets share, each with a database of its own: `run.ts` names it here. */
export const sharedServer = 'BENCH_SERVER';

const addressIn = (folder: string, database: string): DatabaseAddress & { ownerUrl: string } => ({ url: embeddedUrl(folder, appRole, database), ownerUrl: embeddedUrl(folder, ownerRole, database) });

const onServer = <T>(folder: string, work: (client: Client) => Promise<T>): Promise<T> => withClient(addressIn(folder, 'postgres').ownerUrl, { name: 'bench' }, work);

/** Makes a database, migrated and with some packs loaded through their operations. */
async function makeHouse(folder: string, name: string, packs: readonly string[]): Promise<void> {
  const address = addressIn(folder, name);
  await onServer(folder, (client) => client.query(`create database ${name} template template0`));
  await migrate(address.ownerUrl, appRole, resolve(import.meta.dirname, '../migrations'));
  await prepareJobs(address.ownerUrl);
  const database = connect(address);
  const app = appOn(database, join(folder, 'files'));
  for (const pack of packs) await loadPack(app, pack);
  await app.close();
  await database.close();
}

/** Copies a house with these packs, which whoever first asks for them loads. */
async function copyHouse(folder: string, name: string, packs: readonly string[]): Promise<void> {
  const loaded = `packs_${packs.join('_')}`;
  const { rowCount } = await onServer(folder, (client) => client.query('select from pg_database where datname = $1', [loaded]));
  if (rowCount === 0) await makeHouse(folder, loaded, packs);
  await onServer(folder, (client) => client.query(`create database ${name} template ${loaded} strategy file_copy`));
}

/** A house with some packs: on the shared server if there is one, else on a server of its own. */
export async function ground(packs: readonly string[]): Promise<Ground> {
  const shared = process.env[sharedServer];
  const server = shared ? { folder: shared, stop: async () => undefined } : await startServer();
  try {
    const name = `bench_${randomBytes(6).toString('hex')}`;
    await (shared ? copyHouse : makeHouse)(server.folder, name, packs);
    const address = addressIn(server.folder, name);
    const [database, owner] = [connect(address), await openClient(address.ownerUrl, { name: 'bench' })];
    const filesFolder = mkdtempSync(join(server.folder, 'files-'));
    const app = appOn(database, filesFolder);
    const serverPid = Number(readFileSync(join(server.folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    alsoBusy(serverPid);
    const close = async (): Promise<void> => {
      await app.close();
      await Promise.all([database.close(), owner.end()]);
      if (shared) await onServer(server.folder, (client) => client.query(`drop database ${name} with (force)`)); // nobody tidies it while the next is measured
      await server.stop();
    };
    return { address, app, database, owner, filesFolder, serverPid, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** An account with one role over one scope, and a token of it. */
export async function tokenOf(app: App, name: string, role: string, scope: { kind: string; id?: string }, institution?: string): Promise<string> {
  const { id } = await app.run<{ id: string }>('accounts.create', { name, fullName: `Persona ${name}`, institution: institution ?? null, password: 'una frase larga para medir 92' });
  await app.run('accounts.grant', { role, holder: { kind: 'account', id }, scope });
  return (await app.run<{ token: string }>('accounts.issue-token', { account: id, label: 'bench' })).token;
}
