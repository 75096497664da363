import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../app.ts';
import { StartProblem } from '../platform/config/problem.ts';
import type { Config } from '../platform/config/config.ts';
import { Failure } from '../kernel/failure.ts';
import { system } from '../platform/access/actor.ts';
import { insertFile } from '../platform/file/files.ts';
import { wordsOf } from '../platform/http/problem.ts';
import { openProduct } from '../start/product.ts';
import type { Product } from '../start/product.ts';
import { migrateStore, reachStore } from '../start/store.ts';
import type { Store } from '../start/store.ts';

/** What a command works with. The database is reached only when a command asks for it. */
export interface Terminal {
  /** The settings of the house that is meant. */
  config(): Config;
  /** The settings as given, for what begins from nothing. */
  emptyConfig(): Config;
  root: string;
  say(line: string): void;
  store(): Promise<Store>;
  /** The product over that database. */
  product(): Promise<Product>;
  /** Runs an operation as the house, through the running product's database or one started for this command. */
  run<T>(name: string, input: unknown): Promise<T>;
  /** Puts a file where the house's operations find it; answers its id. */
  upload(path: string): Promise<string>;
  close(): Promise<void>;
}

/** What the house refuses is said in its words, on one line. */
async function plainly<T>(app: App, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure) throw new StartProblem(wordsOf(app.slices, error, 'es'), { cause: error });
    throw error;
  }
}

export function openTerminal({ config, emptyConfig, root }: Pick<Terminal, 'config' | 'emptyConfig' | 'root'>): Terminal {
  let reached: Promise<Store & { shared: boolean }> | undefined;
  let opened: Promise<Product> | undefined;
  const store = (): Promise<Store & { shared: boolean }> => (reached ??= reachStore(config()));
  const open = async (): Promise<Product> => {
    const place = await store();
    if (!place.shared) await migrateStore(place, root);
    return openProduct(config(), place, undefined);
  };
  const product = (): Promise<Product> => (opened ??= open());
  return {
    config,
    emptyConfig,
    root,
    say: (line) => void process.stdout.write(`${line}\n`),
    store,
    product,
    run: async <T>(name: string, input: unknown) => {
      const { app } = await product();
      return plainly(app, app.run<T>(name, input, system('terminal')));
    },
    async upload(path) {
      const { app, database } = await product();
      const limit = config().uploadMb * 1_000_000;
      const received = await plainly(app, app.files.receive(createReadStream(path), limit));
      return database.kysely.transaction().execute((tx) => insertFile(tx, received, basename(path), null, new Date()));
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close();
      await (await reached?.catch(() => undefined))?.close();
    },
  };
}
