import { checkArchive, contentOf, megabytes, openArchive, smallText, type Archive } from '../sheet/archive.ts';
import { usualLimits as sheetLimits } from '../sheet/limits.ts';
import { attribute, readMarkup } from '../sheet/markup.ts';
import { SheetProblem } from '../sheet/problem.ts';
import { Body } from './body.ts';
import { refusedArchive, refusedBytes } from './judge.ts';
import type { WordLimits } from './limits.ts';
import type { WordNotes } from './notes.ts';
import { Lists } from './numbering.ts';
import { WordProblem } from './problem.ts';
import type { WordParagraph } from './shelf.ts';
import { stylesOf } from './style-read.ts';

/** A Word document as read: its paragraphs in order, and what it held beside them. */
export interface WordReading {
  paragraphs: WordParagraph[];
  notes: WordNotes;
}

/** Parts of styles and lists above this size are no honest document's. */
const PART_BYTES = 32 * 1024 * 1024;

/** The path of a part by the kind of its relation; the usual one where nothing is declared. */
function targetOf(relations: string, kind: string, base: string, usual: string): string {
  for (const [tag] of relations.matchAll(/<[^<>]*Relationship\s[^<>]*>/gu)) {
    if (!attribute(tag, 'Type')?.endsWith(`/${kind}`)) continue;
    const target = attribute(tag, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : base + target;
  }
  return usual;
}

async function opened(bytes: Buffer, limits: WordLimits): Promise<Archive> {
  const refused = refusedBytes(bytes);
  if (refused) throw new WordProblem(refused);
  const archive = openArchive(bytes, limits.maxEntries);
  const other = await refusedArchive(archive);
  if (other) throw new WordProblem(other);
  checkArchive(archive, { ...sheetLimits, maxUncompressedBytes: limits.maxUncompressedBytes, maxRatio: limits.maxRatio });
  return archive;
}

async function read(archive: Archive, limits: WordLimits): Promise<WordReading> {
  const main = targetOf(await smallText(archive, '_rels/.rels'), 'officeDocument', '', 'word/document.xml');
  const entry = archive.entries.get(main);
  if (!entry) throw new WordProblem('broken');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await smallText(archive, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const part = (kind: string): Promise<string> => smallText(archive, targetOf(relations, kind, folder, `${folder}${kind}.xml`), PART_BYTES);
  const styles = await stylesOf(await part('styles'));
  const lists = await Lists.read(await part('numbering'), styles.lists);
  const paragraphs: WordParagraph[] = [];
  let characters = 0;
  const body = new Body(styles, lists, (paragraph) => {
    characters += paragraph.text.length;
    if (paragraphs.length >= limits.maxParagraphs) throw new WordProblem('too-long', { limit: `más de ${limits.maxParagraphs} párrafos` });
    if (characters > limits.maxCharacters) throw new WordProblem('too-long', { limit: `más de ${limits.maxCharacters} letras` });
    paragraphs.push(paragraph);
  });
  await readMarkup(contentOf(archive, entry), body);
  if (paragraphs.length === 0) throw new WordProblem('empty');
  return { paragraphs, notes: { ...body.notes } };
}

const sameWord = { broken: 'broken', bomb: 'bomb', encrypted: 'locked', 'too-big': 'too-big' } as const;

/** The words of the house for what the archive's reader, which speaks of sheets, refuses. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    throw new WordProblem(error.code in sameWord ? sameWord[error.code as keyof typeof sameWord] : 'broken', error.details.limit === undefined ? {} : { limit: error.details.limit }); // `in` says so
  }
}

/** The archive of a Word document that is fit to be opened. @throws WordProblem for one that is not */
export const checkedArchive = (bytes: Buffer, limits: WordLimits): Promise<Archive> =>
  inWords(async () => {
    if (bytes.length > limits.maxFileBytes) throw new WordProblem('too-big', { limit: megabytes(limits.maxFileBytes) });
    return opened(bytes, limits);
  });

/** Reads a document in this thread. Throws WordProblem for what it refuses. */
export const readWordBytes = (bytes: Buffer, limits: WordLimits): Promise<WordReading> => inWords(async () => read(await checkedArchive(bytes, limits), limits));
