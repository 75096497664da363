import { resolve } from 'node:path';
import { commands } from './cli/index.ts';
import { openTerminal } from './cli/terminal.ts';
import { settleConfig, settleTerminal } from './start/settle.ts';
import { orOneLine } from './start/start.ts';

// The same product from a terminal: `npm run articula -- COMMAND …`.
const [name = 'help', ...words] = process.argv.slice(2);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(); // whoever read us (head, less) has enough
});

await orOneLine(async () => {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const list = commands.map((one) => `  ${one.usage.padEnd(48)} ${one.what}`).join('\n');
    process.stdout.write(`Órdenes de Articula (npm run articula -- ORDEN):\n${list}\n`);
    if (name !== 'help') process.exitCode = 1;
    return;
  }
  const terminal = openTerminal({
    config: () => settleTerminal(process.env),
    emptyConfig: () => settleConfig({ ARTICULA_LOG_LEVEL: 'error', ...process.env }, false),
    root: resolve(import.meta.dirname, '..'),
  });
  try {
    process.exitCode = await command.run(terminal, words);
  } finally {
    await terminal.close();
  }
});
