import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articula-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const leave = (holder: object): void => writeFileSync(join(folder, 'lock'), JSON.stringify(holder));

test('a folder in use is refused, and free again when released', () => {
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`en uso por otro Articula (proceso ${process.pid})`);
  lock.release();
  lockFolder(folder).release();
  expect(holderOf(folder)).toBeUndefined();
});

test('the number of a living process that is not the one that locked is no lock', () => {
  leave({ pid: process.ppid, born: '1', where: hostname() });
  lockFolder(folder).release();
});

test('a lock cut short by a crash is no lock', () => {
  writeFileSync(join(folder, 'lock'), '{"pid": 1');
  lockFolder(folder).release();
});

test('a lock of another machine that was touched just now is believed', () => {
  leave({ pid: 1, born: '1', where: 'otra-maquina 1234' });
  expect(() => lockFolder(folder)).toThrow('en uso');
});

test('what a killed process held is taken over, even before its parent collects it', async () => {
  const words = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}; lockFolder(process.argv[1]); console.log('held'); setInterval(() => 0, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', words, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(holderOf(folder)).toEqual({ pid: child.pid });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  lockFolder(folder).release();
});
