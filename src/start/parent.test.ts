import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const watcher = `import { whenLauncherEnds } from ${JSON.stringify(join(import.meta.dirname, 'parent.ts'))};
setInterval(() => 0, 1000);
whenLauncherEnds(() => { console.log('ended'); process.exit(); });
console.log('watching');`;

/** As npm does: a program, a shell, and the product below it. */
const launcher = `const { spawn } = require('node:child_process');
spawn('/bin/sh', ['-c', '"$0" "$@"; true', process.execPath, '--input-type=module-typescript', '-e', process.argv[1]], { stdio: 'inherit' });`;

test.each(['SIGTERM', 'SIGKILL'] as const)('what npm started ends when npm is sent %s', async (signal) => {
  const npm = spawn(process.execPath, ['-e', launcher, watcher], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const closed = new Promise((resolve) => npm.stdout.once('close', resolve));
  npm.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    if (said === 'watching\n') npm.kill(signal);
  });
  await closed; // the pipe closes when the last of them has ended
  expect(said).toBe('watching\nended\n');
});
