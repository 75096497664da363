import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { packIdentity } from '../slices/institutions/index.ts';
import { modelIdentity } from '../slices/instruments/index.ts';
import { planId } from './progress.ts';
import { exampleFolder } from './table.ts';

interface Written {
  topics: { record?: { kind: string; id: string } }[];
  records?: { input: unknown }[];
}

/** What the founding documents say, and the records that follow from them, as packages that anybody may read. Loading them again changes nothing. */
export async function loadPackages(app: App): Promise<void> {
  const folder = join(exampleFolder, 'packages');
  const documents = await documentIds(app);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()) {
    const written: Written = JSON.parse(readFileSync(join(folder, file), 'utf8')); // our own pack; the contract judges its shape
    await app.run('sources.import-package', { package: await tied(app, written, documents), visibility: 'public' });
  }
}

/** The file names plans by their address (`co-medellin-escnna#L1`); here each has its own identity. So have what its records name. */
async function tied(app: App, written: Written, documents: Map<string, string>): Promise<Written> {
  const topics = await Promise.all(written.topics.map(async (topic) => {
    if (topic.record && topic.record.kind !== 'plans.plan') return { ...topic, record: { ...topic.record, id: String(named(topic.record.id, documents)) } };
    if (!topic.record) return topic;
    const [slug = '', part] = topic.record.id.split('#');
    return { ...topic, record: { kind: 'plans.plan', id: [await planId(app, slug), part].filter(Boolean).join('#') } };
  }));
  return { ...written, topics, ...(written.records ? { records: written.records.map((record) => ({ ...record, input: named(record.input, documents) })) } : {}) };
}

/** Identities in place of names: `institution:EC-0807`, `document:002`, `record:mesa-escnna` (a record that the package makes), `model:XX` (the example's model of a country). */
function named(input: unknown, documents: Map<string, string>): unknown {
  if (Array.isArray(input)) return input.map((one) => named(one, documents));
  if (typeof input === 'object' && input !== null) return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, named(value, documents)]));
  const [, kind, name = ''] = (typeof input === 'string' && /^(institution|document|record|model):([\w.-]+)$/.exec(input)) || [];
  if (kind === undefined) return input;
  if (kind === 'document') return documents.get(name);
  return kind === 'model' ? modelIdentity('example', name, modelTitle()) : packIdentity(kind === 'record' ? 'record' : 'institution', name);
}

const modelTitle = (): string => (JSON.parse(readFileSync(join(exampleFolder, 'instruments/model-ordinance.json'), 'utf8')) as { title: string }).title; // our own pack

async function documentIds(app: App): Promise<Map<string, string>> {
  const { items } = await app.run<{ items: { id: string; code: string | null }[] }>('sources.list', { limit: 500 });
  return new Map(items.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
}
