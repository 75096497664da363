import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartProblem } from '../platform/config/problem.ts';
import type { Config } from '../platform/config/config.ts';
import { checkBackup, refuseOccupied, refuseOccupiedDatabase, restoreBackup } from '../platform/db/backup/restore.ts';
import type { Erasure } from '../platform/erasure/journal.ts';
import { eachOnce, journalName, readJournal } from '../platform/erasure/journal.ts';
import { openRing, ringName } from '../platform/vault/ring.ts';
import { markRestoring, unmarkRestoring } from '../start/data-folder.ts';
import { missingFrom } from '../start/keys.ts';
import { openProduct } from '../start/product.ts';
import { migrateStore, openStore } from '../start/store.ts';
import type { Store } from '../start/store.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'restore ARCHIVO [--previous CARPETA] [--lost-key]';
const options = { previous: { type: 'string' }, 'lost-key': { type: 'boolean', default: false } } as const;

export const restore: Command = {
  name: 'restore',
  usage,
  what: 'Restaura un respaldo en una carpeta de datos vacía; --previous toma claves y borrados de la carpeta anterior.',
  async run(terminal, words) {
    const { positionals: [name = ''], values } = readWords(usage, words, options, 1);
    const file = resolve(name);
    const config = terminal.emptyConfig();
    const folders = [config.dataFolder, ...(values.previous === undefined ? [] : [resolve(values.previous)])];
    const journals = folders.map((folder) => join(folder, journalName));
    const isGiven = journals.some((path) => existsSync(path));
    const erasures = eachOnce(journals.flatMap(readJournal));
    const { head, schema } = await checkBackup(file, config.backupKey, join(terminal.root, 'migrations'));
    const lost = missingKeys(head.keys, config, folders);
    if (lost.length > 0 && !values['lost-key']) throw refusedKey(lost, config);
    await refuseOccupied(config.dataFolder, [ringName, journalName]);
    const again = await fill(config, terminal.root, { file, schema, erasures, lost, folders });
    terminal.say(`Restaurado en ${config.dataFolder} el respaldo de ${head.createdAt} (versión ${head.version}). Inicie Articula con esa carpeta.`);
    terminal.say(isGiven ? `Borrados vueltos a aplicar: ${again} de ${erasures.length}.` : `No se dio el registro de borrados: si después de ese respaldo se borraron datos de alguien, han vuelto. Aplíquelo con «npm run articula -- erasures CARPETA-ANTERIOR/${journalName}».`);
    if (lost.length > 0) terminal.say(`Quedó como perdida la clave ${lost.join(', ')}: quien tenía segundo factor entra con un código de respaldo, o se lo quita quien administra las cuentas.`);
    return 0;
  },
};

/** Keys the backup needs and neither the settings nor these folders have. */
function missingKeys(needed: string[], config: Config, folders: string[]): string[] {
  return folders.reduce((missing, folder) => missingFrom(openRing(folder, config.keys), missing), needed);
}

function refusedKey(missing: string[], { keys, dataFolder }: Config): StartProblem {
  const what = keys.length > 0 ? `ARTICULA_KEY no es la clave de este respaldo, que pide la ${missing.join(', ')}` : `Este respaldo pide la clave ${missing.join(', ')}, que no lleva consigo`;
  return new StartProblem(`${what}: copie ${ringName} de la instalación que lo hizo a ${dataFolder}, dé su carpeta con --previous o la clave en ARTICULA_KEY; si se perdió, agregue --lost-key.`);
}

interface Filling {
  file: string;
  schema: number;
  erasures: Erasure[];
  /** Keys declared lost. */
  lost: string[];
  /** The folder to fill first; then where its keys may come from. */
  folders: string[];
}

/** Whatever fails leaves the folder as it was: empty, or missing. An institution's database is filled in one transaction. Answers how many erasures were applied. */
async function fill(config: Config, root: string, filling: Filling): Promise<number> {
  const existed = existsSync(config.dataFolder);
  const stood = [ringName, journalName].filter((name) => existsSync(join(config.dataFolder, name)));
  let store: Store | undefined;
  let held = false;
  try {
    store = await openStore(config, (folder) => {
      held = true;
      markRestoring(folder);
    });
    const ownerUrl = store.address.ownerUrl ?? store.address.directUrl ?? store.address.url;
    await refuseOccupiedDatabase(ownerUrl);
    await migrateStore(store, root, filling.schema);
    await restoreBackup(filling.file, config.backupKey, ownerUrl, store.folder);
    await migrateStore(store, root);
    const again = await settle(config, store, filling);
    unmarkRestoring(store.folder);
    await store.close();
    return again;
  } catch (error) {
    await store?.close();
    if (!held) throw error; // another process took the folder first: nothing in it is ours
    for (const room of ['pg', 'pg.new', 'pg.log', 'run', 'files', 'web', 'house.json', 'secrets.json', 'lock', 'restoring', ringName, journalName]) {
      if (!stood.includes(room)) rmSync(join(config.dataFolder, room), { recursive: true, force: true });
    }
    if (!existed) rmSync(config.dataFolder, { recursive: true, force: true });
    throw error;
  }
}

/** What no backup holds: the keys that open it, and the erasures made after it. */
async function settle(config: Config, store: Store, { erasures, lost, folders }: Filling): Promise<number> {
  const product = openProduct(config, store, undefined);
  try {
    for (const folder of folders.slice(1)) product.ring.adopt(folder);
    for (const id of lost) product.ring.declareLost(id);
    return (await product.app.applyErasures(erasures)).again;
  } finally {
    await product.close();
  }
}
