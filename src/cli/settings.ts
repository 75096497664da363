import { settingsTable } from '../platform/config/settings.ts';
import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'settings';

/** The text of docs/settings.md. */
export const settingsPage = (): string => `# Ajustes

Se dan como variables de entorno. Esta página la escribe \`npm run articula -- settings > docs/settings.md\` (con \`npm run --silent\`).

${settingsTable()}
`;

export const settingsCommand: Command = {
  name: 'settings',
  usage,
  what: 'Lista los ajustes (la página docs/settings.md).',
  async run(terminal, words) {
    readWords(usage, words, {}, 0);
    terminal.say(settingsPage().trimEnd());
    return 0;
  },
};
