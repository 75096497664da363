import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'token --account CUENTA [--days DÍAS]';

export const token: Command = {
  name: 'token',
  usage,
  what: 'Da una clave de acceso para programas, sola en una línea.',
  async run(terminal, words) {
    const { account, days } = readWords(usage, words, { account: { type: 'string' }, days: { type: 'string' } }, 0).values;
    if (!account) readWords(usage, [], {}, 1);
    const made = await terminal.run<{ token: string }>('accounts.issue-token', { account, label: 'terminal', ...(days ? { days } : {}) });
    terminal.say(made.token);
    return 0;
  },
};
