import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { exampleFolder } from './table.ts';

/** What the founding documents say, as packages that anybody may read. Loading them again changes nothing. */
export async function loadPackages(app: App): Promise<void> {
  const folder = join(exampleFolder, 'packages');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()) {
    await app.run('sources.import-package', { package: JSON.parse(readFileSync(join(folder, file), 'utf8')), visibility: 'public' });
  }
}
