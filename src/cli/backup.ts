import { resolve } from 'node:path';
import { version } from '../app.ts';
import { writeBackup } from '../platform/db/backup/backup.ts';
import type { Client } from '../platform/db/pg.ts';
import { sealedByKey } from '../platform/vault/sealed.ts';
import { sealedColumns } from '../slices/accounts/index.ts';
import { folderNotes } from '../start/data-folder.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'backup ARCHIVO';

export const backup: Command = {
  name: 'backup',
  usage,
  what: 'Respalda todo en un archivo, también mientras Articula atiende.',
  async run(terminal, words) {
    const [file = ''] = readWords(usage, words, {}, 1).positionals;
    const { address, folder } = await terminal.store();
    const key = terminal.config().backupKey;
    const parts = { ownerUrl: address.ownerUrl ?? address.directUrl ?? address.url, folder, notes: folderNotes, file: resolve(file), key, version, keysInUse: async (client: Client) => [...(await sealedByKey(client, sealedColumns)).keys()].filter((id) => id !== undefined) };
    const { tables, rows, files, bytes, keys } = await writeBackup(parts);
    terminal.say(`Respaldo hecho: ${parts.file} (${tables} tablas, ${rows} filas, ${files} archivos, ${Math.ceil(bytes / 1e6)} MB${key ? ', cifrado' : ', sin cifrar'}).`);
    if (keys.length > 0) terminal.say(`Para restaurarlo hará falta la clave ${keys.join(', ')} (keys.json de ${folder} o ARTICULA_KEY): el respaldo no la lleva; guarde una copia aparte.`);
    return 0;
  },
};
