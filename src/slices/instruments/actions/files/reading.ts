import { paragraphsOf, partsOf, type Doubt, type Line } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import { readDocument } from '../../../../platform/document/read.ts';
import type { ReadingState } from '../../../../platform/document/text.ts';
import { isFrame, notesSay, readWord, WordProblem } from '../../../../platform/docx/index.ts';
import { findFile, getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { disguiseOf } from '../../rules/files/disguise.ts';
import { findInstrument } from '../../store/register.ts';

/** What a file says, by parts; with what it held beside its text, and what the reading is not sure of. */
export interface FileReading {
  name: string;
  parts: Part[];
  articles: number;
  notes: string[];
  doubts: (Doubt & { near: string })[];
}

const unread: Record<Exclude<ReadingState, 'read' | 'empty'>, string> = {
  locked: 'Tiene contraseña: guárdelo sin ella y vuelva a subirlo.',
  broken: 'Está dañado o incompleto: expórtelo de nuevo y vuelva a subirlo.',
  large: 'Es demasiado largo: divídalo y súbalo por partes.',
  none: 'Solo se leen documentos de Word (.docx), PDF con texto y archivos de texto.',
};

async function linesOf(ctx: Pick<Context, 'files'>, file: FileRow): Promise<{ lines: readonly Line[]; notes: string[] }> {
  const path = ctx.files.pathOf(file.sha256);
  if (file.kind === 'zip' || file.kind === 'ole') {
    const { paragraphs, notes } = await readWord(path);
    return { lines: paragraphs.filter((paragraph) => !isFrame(paragraph)), notes: notesSay(notes) };
  }
  const { state, texts } = await readDocument(path, file.kind);
  if (state === 'empty') throw no('file-without-text', { name: file.name });
  if (state !== 'read') throw no('file-unread', { name: file.name, reason: unread[state] });
  const disguise = file.kind === 'pdf' ? undefined : disguiseOf(texts[0] ?? '');
  if (disguise) throw no('file-unread', { name: file.name, reason: disguise });
  const plain = file.kind === 'pdf' ? paragraphsOf(texts) : texts.flatMap((text) => text.split('\n')).map((text) => ({ text }));
  return { lines: plain, notes: file.kind === 'pdf' ? ['Es un PDF: las líneas se unieron en párrafos y se quitaron los encabezados de página. Revise los cortes.'] : [] };
}

/**
 * The text of a file read into the parts of a normative text: Word, PDF with text, plain text.
 * @throws instruments.file-unread, instruments.file-without-text, saying why and what to do
 */
export async function readTextFile(ctx: Pick<Context, 'files'>, file: FileRow): Promise<FileReading> {
  try {
    const { lines, notes } = await linesOf(ctx, file);
    const { parts, doubts } = partsOf(lines);
    return { name: file.name, parts, articles: parts.filter(({ kind }) => kind === 'article').length, notes, doubts: doubts.map((doubt) => ({ ...doubt, near: (lines[doubt.line]?.text ?? '').slice(0, 120) })) };
  } catch (error) {
    if (!(error instanceof WordProblem)) throw error;
    throw error.code === 'empty' ? no('file-without-text', { name: file.name }) : no('file-unread', { name: file.name, reason: error.message });
  }
}

/** A file that the actor uploaded, or that belongs to an instrument within reach. @throws house.file-unknown, house.not-found */
export async function usableFile(ctx: Pick<Context, 'tx' | 'actor' | 'permitRead'>, id: string): Promise<FileRow> {
  const file = await findFile(ctx.tx, id);
  if (file?.claimed_kind !== 'instruments.instrument' || file.claimed_id === null) return getOwnFile(ctx.tx, id, ctx.actor.account);
  ctx.permitRead(await findInstrument(ctx.tx, file.claimed_id));
  return file;
}
