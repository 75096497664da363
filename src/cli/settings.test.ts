import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsPage } from './settings.ts';

test('docs/settings.md is what the settings say', async () => {
  expect(await readFile(join(import.meta.dirname, '../../docs/settings.md'), 'utf8')).toBe(settingsPage());
});
