import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp, type App } from '../src/app.ts';
import { loadPack } from '../src/packs.ts';
import { connect, type Database, type DatabaseAddress } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { appRole, migrate } from '../src/platform/db/migrate.ts';
import { openClient, type Client } from '../src/platform/db/pg.ts';
import { prepareJobs } from '../src/platform/job/jobs.ts';
import { makeLog } from '../src/platform/log/log.ts';

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

/** Starts a server of its own in the temporary folder and loads some packs through their operations. */
export async function ground(packs: readonly string[]): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'articula-bench-'));
  const server = await startEmbedded(folder);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.ownerUrl, appRole, resolve(import.meta.dirname, '../migrations'));
    await prepareJobs(server.ownerUrl);
    const address = { url: server.url, ownerUrl: server.ownerUrl };
    const [database, owner] = [connect(address), await openClient(server.ownerUrl, { name: 'bench' })];
    const filesFolder = join(folder, 'files');
    const app = appOn(database, filesFolder);
    for (const pack of packs) await loadPack(app, pack);
    const close = async (): Promise<void> => {
      await app.close();
      await Promise.all([database.close(), owner.end()]);
      await stop();
    };
    const serverPid = Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    return { address, app, database, owner, filesFolder, serverPid, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** An account with one role over one scope, and a token of it. */
export async function tokenOf(app: App, name: string, role: string, scope: { kind: string; id?: string }, institution?: string): Promise<string> {
  const { id } = await app.run<{ id: string }>('accounts.create', { name, fullName: `Persona ${name}`, institution: institution ?? null, password: 'una frase larga para medir 92' });
  await app.run('accounts.grant', { role, holder: { kind: 'account', id }, scope });
  return (await app.run<{ token: string }>('accounts.issue-token', { account: id, label: 'bench' })).token;
}
