import { open, readFile, stat } from 'node:fs/promises';
import { align, kindSays, whySays, type Pair } from '../src/engine/alignment/index.ts';
import { paragraphsOf, partsOf } from '../src/engine/articles/index.ts';
import { Part } from '../src/kernel/part.ts';
import { readDocument } from '../src/platform/document/read.ts';
import { readWord } from '../src/platform/docx/index.ts';
import { judgeContent } from '../src/platform/file/content.ts';

// `node scripts/align-check.ts ORDINANCE MODEL [LABELS.json]`: aligns an ordinance that was passed (.docx, .pdf, .txt) to its model
// (the same, or .json as packs hold it: { "parts": [...] }), article by article; with labels ({ "article-2": ["article-3"], "article-9": [] }:
// what a person says of each article of the ordinance) it tells how many were right. Ends with 1 below nine of ten.
const [file, modelFile, labelsFile] = process.argv.slice(2);
if (!file || !modelFile) {
  process.stderr.write('node scripts/align-check.ts ORDINANCE MODEL [LABELS.json]\n');
  process.exit(2);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const least = 0.9;

async function textOf(path: string): Promise<Part[]> {
  const handle = await open(path);
  const head = new Uint8Array(Math.min(4096, (await stat(path)).size));
  await handle.read(head);
  await handle.close();
  const kind = judgeContent(head);
  if (kind === 'zip') return partsOf((await readWord(path)).paragraphs).parts;
  const { state, texts } = await readDocument(path, kind);
  if (state !== 'read') throw new Error(`${path} was not read: ${state}`);
  return partsOf(kind === 'pdf' ? paragraphsOf(texts) : texts.join('\n').split('\n').map((text) => ({ text }))).parts;
}

async function modelOf(path: string): Promise<Part[]> {
  if (!path.endsWith('.json')) return textOf(path);
  const { parts } = JSON.parse(await readFile(path, 'utf8')) as { parts: { kind?: string | null }[] }; // a model of a pack
  return parts.filter(({ kind }) => kind).map((part) => Part.parse(part));
}

const model = await modelOf(modelFile);
const text = await textOf(file);
const { pairs, counts, related } = align(text, model);
const names = new Map([...text.map((part) => ['t', part] as const), ...model.map((part) => ['m', part] as const)].map(([side, { key, number, heading }]) => [`${side}${key}`, [number, heading].filter(Boolean).join(' ') || key]));
const named = (side: 't' | 'm', keys: readonly string[]): string => keys.map((key) => `${key} (${names.get(`${side}${key}`)})`).join(' + ') || '-';
const labels = labelsFile ? (JSON.parse(await readFile(labelsFile, 'utf8')) as Record<string, string[]>) : undefined; // written by a person

const right = (pair: Pair, key: string): boolean | undefined => labels?.[key] && pair.model.toSorted().join() === labels[key].toSorted().join();
const told = pairs.filter(({ group, text: own }) => group === 'body' && own.length > 0).flatMap((pair) => pair.text.map((key) => ({ key, pair, right: right(pair, key) })));
say(related ? 'The text may come from this model.' : 'The text does not look like this model: nothing was paired.');
for (const one of told) say(`${one.right === undefined ? '    ' : one.right ? 'ok  ' : 'WRONG '}${named('t', [one.key])} = ${named('m', one.pair.model)} · ${kindSays[one.pair.kind]} ${one.pair.score.toFixed(2)} · ${whySays(one.pair)}${one.right === false ? ` · a person says ${named('m', labels?.[one.key] ?? [])}` : ''}`);
say(`absent: ${pairs.filter(({ group, kind }) => group === 'body' && kind === 'absent').length} of ${model.filter(({ kind }) => kind === 'article' || kind === 'provision').length}; ${Object.entries(counts).map(([kind, many]) => `${kind} ${many}`).join(', ')}`);
const judged = told.filter((one) => one.right !== undefined);
if (judged.length > 0) {
  const good = judged.filter((one) => one.right).length;
  say(`${good} of ${judged.length} labelled articles right (${((good / judged.length) * 100).toFixed(1)} %)`);
  process.exitCode = good / judged.length >= least ? 0 : 1;
}
