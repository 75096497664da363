import { resolve } from 'node:path';
import { version } from '../app.ts';
import { writeBackup } from '../platform/db/backup/backup.ts';
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
    const parts = { ownerUrl: address.ownerUrl ?? address.directUrl ?? address.url, folder, notes: folderNotes, file: resolve(file), key, version };
    const { tables, rows, files, bytes } = await writeBackup(parts);
    terminal.say(`Respaldo hecho: ${parts.file} (${tables} tablas, ${rows} filas, ${files} archivos, ${Math.ceil(bytes / 1e6)} MB${key ? ', cifrado' : ', sin cifrar'}).`);
    return 0;
  },
};
