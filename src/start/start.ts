import { join } from 'node:path';
import { StartProblem } from '../platform/config/problem.ts';
import type { Config } from '../platform/config/config.ts';
import { version } from '../app.ts';
import type { App } from '../app.ts';
import { claimFolder, writeNote } from './data-folder.ts';
import type { ExampleAccount, HouseNote } from './data-folder.ts';
import { refuseMissingKeys } from './keys.ts';
import { refuseHeld } from './lock.ts';
import { checkPort } from './port.ts';
import { openProduct } from './product.ts';
import { openSecrets } from './secrets.ts';
import { migrateStore, openStore } from './store.ts';
import type { Store } from './store.ts';
import { builtWeb } from './web-build.ts';
import { isBehind, renewPacks } from './renew-packs.ts';

/** Loads the example into an empty house, once, and says which accounts it made. */
export type LoadExample = (app: App, parts: { passwordOf: (account: string) => string }) => Promise<ExampleAccount[]>;

export interface Running {
  url: string;
  /** Lines `ACCOUNT PASSWORD ROLE`; empty where it is no demonstration. */
  accounts: string[];
  /** Settles when the database ended without being asked. */
  broken: Promise<void>;
  stop(): Promise<void>;
}

/** From settings to a product that answers. Whatever fails, what was started is stopped. */
export async function start(config: Config, root: string, loadExample?: LoadExample): Promise<Running> {
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    if (!config.database) refuseHeld(config.dataFolder); // said first: it explains a port that is taken
    await checkPort(config.host, config.port);
    const { store, note, web } = await openWhileBuilding(config, root, closing);
    const { applied } = await migrateStore(store, root);
    const product = openProduct(config, store, await web);
    closing.push(product.close);
    await refuseMissingKeys(store.address, product.ring, store.folder);
    product.ring.current(); // made now, so that the first copy of the folder already has it
    await product.app.renewSeals();
    await product.app.keepErasures();
    if (isBehind(note, applied)) {
      await renewPacks(product.app);
      note.packs = version;
      writeNote(store.folder, note);
    }
    const secrets = openSecrets(store.folder);
    if (loadExample && !note.example) {
      note.example = await loadExample(product.app, secrets);
      writeNote(store.folder, note);
    }
    const accounts = (note.example ?? []).map(({ account, role }) => `${account} ${secrets.passwordOf(account)} ${role}`);
    return { url: await product.listen(), accounts, broken: store.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The front end is built by a child process from the moment the folder is held, while the database starts. */
async function openWhileBuilding(config: Config, root: string, closing: (() => Promise<void>)[]): Promise<{ store: Store; note: HouseNote; web: Promise<string> }> {
  const abort = new AbortController();
  closing.push(async () => abort.abort());
  const { claimed, ...store } = await openStore(config, (folder) => {
    const note = claimFolder(folder, config.demo ? 'demo' : 'institution');
    const web = builtWeb(root, join(folder, 'web'), abort.signal);
    web.catch(() => undefined); // a database that fails first must not leave it unheard
    return { note, web };
  });
  closing.push(store.close);
  return { store, ...claimed };
}

/** Runs a program's main part; what was said plainly ends it with one line and code 1. */
export async function orOneLine(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  }
}

function lineOf(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  if (!(error instanceof Error)) return `Error inesperado: ${String(error)}`;
  const { code, path } = error as NodeJS.ErrnoException; // undefined on any other error
  if (code === 'ENOSPC') return 'No queda espacio en el disco: libere espacio y vuelva a iniciar.';
  if (path && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EISDIR'].includes(code ?? '')) return `No se puede leer o escribir ${path}: revise que exista y sus permisos.`;
  return `Error inesperado: ${error.stack ?? error.message}`;
}
