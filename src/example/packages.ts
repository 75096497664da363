import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { planId } from './progress.ts';
import { exampleFolder } from './table.ts';

interface Written {
  topics: { record?: { kind: string; id: string } }[];
}

/** What the founding documents say, as packages that anybody may read. Loading them again changes nothing. */
export async function loadPackages(app: App): Promise<void> {
  const folder = join(exampleFolder, 'packages');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()) {
    await app.run('sources.import-package', { package: await tied(app, JSON.parse(readFileSync(join(folder, file), 'utf8'))), visibility: 'public' });
  }
}

/** The file names plans by their address (`co-medellin-escnna#L1`); here each has its own identity. */
async function tied(app: App, written: Written): Promise<Written> {
  const topics = await Promise.all(written.topics.map(async (topic) => {
    if (topic.record?.kind !== 'plans.plan') return topic;
    const [slug = '', part] = topic.record.id.split('#');
    return { ...topic, record: { kind: 'plans.plan', id: [await planId(app, slug), part].filter(Boolean).join('#') } };
  }));
  return { ...written, topics };
}
