import { Readable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../../src/platform/access/actor.ts';
import { insertFile } from '../../src/platform/file/files.ts';
import { loadPack } from '../../src/packs.ts';
import { cast, testApp, type TestApp } from '../cast.ts';
import { stage, type Stage } from '../stage/stage.ts';

/** What the tests of instruments stand on: a house that knows Ecuador, and people of its governments. */
export interface Drafting {
  own: Stage;
  app: TestApp;
  /** The government of a territory. */
  government(code: string): Promise<string>;
  /** Somebody who may do everything with the instruments of an institution; `n` tells accounts apart. */
  of(institution: string, n: number): Actor;
  ask<T>(name: string, input: unknown, by: Actor): Promise<T>;
  upload(bytes: Uint8Array | string, name: string, by: Actor): Promise<string>;
  close(): Promise<void>;
}

/** A house for one test file; close it in `afterAll`. */
export async function drafting(clock: () => Date): Promise<Drafting> {
  const own = await stage();
  const app = testApp(own, { clock });
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
  return {
    own, app,
    government: async (code) => (await app.run<{ id: string }>('institutions.get', { id: code }, cast.administrator)).id,
    of: (institution, n) => cast.of({ reads: true, operations: ['instruments.*'], institutions: [institution], account: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` }),
    ask: (name, input, by) => app.run(`instruments.${name}`, input, by),
    upload: async (bytes, name, by) => {
      const received = await app.files.receive(Readable.from([Buffer.from(bytes)]), 100_000_000);
      return own.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, by.account, clock()));
    },
    close: async () => {
      await app.close();
      await own.close();
    },
  };
}

/** As above, opened before the tests of a file and closed after them. */
export function inDrafting(clock: () => Date): () => Drafting {
  let house: Drafting | undefined;
  beforeAll(async () => { house = await drafting(clock); });
  afterAll(() => house?.close());
  return () => house!; // set before the first test
}

export interface Refusal {
  code: string;
  details: Record<string, unknown>;
}

/** What an operation was refused with; `none` when it was not. */
export const failure = (promise: Promise<unknown>): Promise<Refusal> => promise.then(() => ({ code: 'none', details: {} }), (error: Refusal) => error);
