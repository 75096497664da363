import type { Archive, ArchiveEntry } from './archive.ts';
import { contentOf } from './archive.ts';
import type { MarkupHandler } from './markup.ts';
import { attribute, readMarkup } from './markup.ts';
import { SheetProblem } from './problem.ts';
import type { Sink } from './sink.ts';
import type { Book } from './xlsx-sheet.ts';
import { WorksheetReader } from './xlsx-sheet.ts';
import { StyleReader } from './xlsx-style.ts';
import { StringReader } from './xlsx-text.ts';

type Relation = { id: string; type: string; path: string };
type SheetEntry = { name: string; relation: string; hidden: boolean };

/** The path of a target, which is relative to the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function readPart(archive: Archive, path: string, handler: MarkupHandler): Promise<void> {
  const entry: ArchiveEntry | undefined = archive.entries.get(path);
  if (entry !== undefined) await readMarkup(contentOf(archive, entry), handler);
}

const nothing = (): void => {};

/** The relations of a part to others inside the file; what lies outside (links, servers) is never followed. */
async function relationsOf(archive: Archive, path: string): Promise<Relation[]> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  const relations: Relation[] = [];
  await readPart(archive, `${folder === '' ? '' : `${folder}/`}_rels/${path.slice(slash + 1)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      relations.push({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) });
    },
    close: nothing,
    text: nothing,
  });
  return relations;
}

async function sheetsOf(archive: Archive, path: string): Promise<{ sheets: SheetEntry[]; since1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await readPart(archive, path, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '', hidden });
    },
    close: nothing,
    text: nothing,
  });
  return { sheets, since1904 };
}

/** Reads every worksheet of an XLSX archive (ECMA-376, transitional or strict) into the sink, part by part. */
export async function readXlsx(archive: Archive, sink: Sink): Promise<void> {
  const root = (await relationsOf(archive, '')).find((relation) => relation.type === 'officeDocument');
  if (root === undefined || !archive.entries.has(root.path)) throw new SheetProblem('broken');
  const relations = await relationsOf(archive, root.path);
  const { sheets, since1904 } = await sheetsOf(archive, root.path);
  const strings = new StringReader();
  const styles = new StyleReader();
  await readPart(archive, relations.find((relation) => relation.type === 'sharedStrings')?.path ?? '', strings);
  await readPart(archive, relations.find((relation) => relation.type === 'styles')?.path ?? '', styles);
  const book: Book = { strings: strings.strings, formats: styles.formats, since1904 };
  for (const { name, relation, hidden } of sheets) {
    const part = relations.find((candidate) => candidate.id === relation);
    // A sheet may also be a chart, which holds no cells.
    if (part?.type !== 'worksheet') continue;
    if (!archive.entries.has(part.path)) throw new SheetProblem('broken');
    sink.sheet(name, hidden);
    await readPart(archive, part.path, new WorksheetReader(book, sink));
    sink.end();
  }
}
