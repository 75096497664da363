import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../platform/config/config.ts';
import { checkBackup, refuseOccupied, refuseOccupiedDatabase, restoreBackup } from '../platform/db/backup/restore.ts';
import { markRestoring, unmarkRestoring } from '../start/data-folder.ts';
import { migrateStore, openStore } from '../start/store.ts';
import type { Store } from '../start/store.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'restore ARCHIVO';

export const restore: Command = {
  name: 'restore',
  usage,
  what: 'Restaura un respaldo en una carpeta de datos vacía.',
  async run(terminal, words) {
    const [name = ''] = readWords(usage, words, {}, 1).positionals;
    const file = resolve(name);
    const config = terminal.emptyConfig();
    const { head, schema } = await checkBackup(file, config.backupKey, join(terminal.root, 'migrations'));
    await refuseOccupied(config.dataFolder);
    await fill(config, terminal.root, file, schema);
    terminal.say(`Restaurado en ${config.dataFolder} el respaldo de ${head.createdAt} (versión ${head.version}). Inicie Articula con esa carpeta.`);
    return 0;
  },
};

/** Whatever fails leaves the folder as it was: empty, or missing. An institution's database is filled in one transaction. */
async function fill(config: Config, root: string, file: string, schema: number): Promise<void> {
  const existed = existsSync(config.dataFolder);
  let store: Store | undefined;
  let held = false;
  try {
    store = await openStore(config, (folder) => {
      held = true;
      markRestoring(folder);
    });
    const ownerUrl = store.address.ownerUrl ?? store.address.directUrl ?? store.address.url;
    await refuseOccupiedDatabase(ownerUrl);
    await migrateStore(store, root, schema);
    await restoreBackup(file, config.backupKey, ownerUrl, store.folder);
    await migrateStore(store, root);
    unmarkRestoring(store.folder);
    await store.close();
  } catch (error) {
    await store?.close();
    if (!held) throw error; // another process took the folder first: nothing in it is ours
    for (const room of ['pg', 'pg.new', 'pg.log', 'run', 'files', 'web', 'house.json', 'secrets.json', 'lock', 'restoring']) rmSync(join(config.dataFolder, room), { recursive: true, force: true });
    if (!existed) rmSync(config.dataFolder, { recursive: true, force: true });
    throw error;
  }
}
