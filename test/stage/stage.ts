import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/platform/db/database.ts';
import type { Database, DatabaseAddress } from '../../src/platform/db/database.ts';
import { openPool, withClient } from '../../src/platform/db/pg.ts';
import type { Pool } from '../../src/platform/db/pg.ts';
import { packedTemplate, type AddressOf } from './packed.ts';
import { startTestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stageDoor: string;
  }
}

/** What a test file stands on: its own database, cloned from the migrated template, and its own data folder. */
export interface Stage {
  /** As the application: a role that owns nothing. */
  db: Database;
  /** As the owner of the schema, for looking behind the scenes. */
  owner: Pool;
  address: DatabaseAddress;
  /** An empty folder for files. */
  folder: string;
  close(): Promise<void>;
}

interface ServerUrls {
  url: string;
  ownerUrl: string;
}

/**
 * A new stage; close it in `afterAll`. Outside vitest (bench) it starts a server of its own and stops it on close.
 * @param packs folders of `packs/` that are already loaded, in this order; facts of them are older than the test
 */
export async function stage(packs: readonly string[] = []): Promise<Stage> {
  const door = await doorOfVitest();
  if (door) return stageOn(await ask(door), packs);
  const { server, stop } = await startTestServer();
  const own = await stageOn({ url: server.url, ownerUrl: server.ownerUrl }, packs);
  return { ...own, close: () => own.close().then(stop) };
}

async function doorOfVitest(): Promise<string | undefined> {
  if (!process.env['VITEST']) return undefined;
  const { inject } = await import('vitest');
  return inject('stageDoor');
}

async function ask(door: string): Promise<ServerUrls> {
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    createConnection(door)
      .on('data', (part: Buffer) => (text += part.toString()))
      .on('end', () => resolve(text))
      .on('error', reject);
  });
  const urls = JSON.parse(answer) as ServerUrls & { problem?: string }; // written by our own global setup
  if (urls.problem) throw new Error(urls.problem);
  return urls;
}

async function stageOn(server: ServerUrls, packs: readonly string[]): Promise<Stage> {
  const name = `stage_${randomBytes(6).toString('hex')}`;
  const addressOf: AddressOf = (database) => ({ url: named(server.url, database), ownerUrl: named(server.ownerUrl, database) });
  const ask = (text: string): Promise<unknown> => withClient(addressOf('postgres').ownerUrl, { name: 'stage' }, (client) => client.query(text));
  await ask(`create database ${name} template ${await packedTemplate(addressOf, packs)} strategy file_copy`);
  const address = addressOf(name);
  const db = connect(address);
  const owner = openPool(address.ownerUrl, { name: 'stage' }, 2);
  const folder = mkdtempSync(join(tmpdir(), 'articula-files-'));
  const close = async (): Promise<void> => {
    await Promise.all([db.close(), owner.end()]);
    await ask(`drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, owner, address, folder, close };
}

const named = (url: string, database: string): string => url.replace(/\/[^/]*$/, `/${database}`);
