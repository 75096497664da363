import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartProblem } from '../platform/config/problem.ts';
import { readJournal } from '../platform/erasure/journal.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'erasures REGISTRO';

export const erasures: Command = {
  name: 'erasures',
  usage,
  what: 'Vuelve a aplicar los borrados de un registro (erasures.log de la carpeta anterior) sobre lo restaurado.',
  async run(terminal, words) {
    const [name = ''] = readWords(usage, words, {}, 1).positionals;
    const path = resolve(name);
    if (!existsSync(path)) throw new StartProblem(`No existe ${path}: dé el erasures.log de la carpeta de datos anterior.`);
    const journal = readJournal(path);
    const { app } = await terminal.product();
    const { given, again } = await app.applyErasures(journal);
    terminal.say(`Borrados del registro: ${given}; se volvieron a aplicar ${again}, los demás ya no estaban.`);
    return 0;
  },
};
