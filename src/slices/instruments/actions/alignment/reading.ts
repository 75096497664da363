import { paragraphsOf, partsOf, type Line } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import { readDocument } from '../../../../platform/document/read.ts';
import type { ReadingState } from '../../../../platform/document/text.ts';
import { isFrame, readWord, WordProblem } from '../../../../platform/docx/index.ts';
import type { FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { wordNotes } from '../../rules/alignment/notes.ts';
import { disguiseOf } from '../../rules/files/disguise.ts';

/** What a file says: its parts, and what the reading is not sure of. */
export interface ReadText {
  parts: Part[];
  notes: string[];
}

type Ctx = Pick<Context, 'files'>;

const mostNotes = 40;
const reasons: Record<Exclude<ReadingState, 'read'>, string> = {
  empty: 'no tiene texto, quizá es una imagen escaneada',
  locked: 'está protegido con contraseña',
  broken: 'está dañado',
  large: 'es demasiado largo',
  none: 'no es un texto',
};

/** The parts of the text in a file. @throws instruments.alignment-file-unread, alignment-file-refused, alignment-without-articles */
export async function readText(ctx: Ctx, file: FileRow): Promise<ReadText> {
  const { lines, notes } = file.kind === 'zip' || file.kind === 'ole' ? await wordLines(ctx, file) : await pageLines(ctx, file);
  const { parts, doubts } = partsOf(lines);
  if (!parts.some(({ kind }) => kind === 'article')) throw no('alignment-without-articles', { name: file.name });
  return { parts, notes: [...new Set([...notes, ...doubts.map(({ says }) => says)])].slice(0, mostNotes) };
}

interface ReadLines {
  lines: Line[];
  notes: string[];
}

async function pageLines(ctx: Ctx, file: FileRow): Promise<ReadLines> {
  const { state, texts } = await readDocument(ctx.files.pathOf(file.sha256), file.kind);
  if (state !== 'read') throw no('alignment-file-unread', { name: file.name, reason: reasons[state] });
  if (file.kind === 'pdf') return { lines: paragraphsOf(texts), notes: [] };
  const disguise = disguiseOf(texts[0] ?? '');
  if (disguise) throw no('alignment-file-refused', { name: file.name, reason: disguise });
  return { lines: texts.flatMap((text) => text.split('\n')).map((text) => ({ text })), notes: [] };
}

async function wordLines(ctx: Ctx, file: FileRow): Promise<ReadLines> {
  const { paragraphs, notes } = await readWord(ctx.files.pathOf(file.sha256)).catch((problem: unknown) => {
    throw problem instanceof WordProblem ? no('alignment-file-refused', { name: file.name, reason: problem.message }) : problem; // a declared word of the reader becomes one of ours
  });
  return { lines: paragraphs.filter((paragraph) => !isFrame(paragraph)), notes: wordNotes(notes) };
}
