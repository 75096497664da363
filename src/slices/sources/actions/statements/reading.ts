import { findFile } from '../../../../platform/file/files.ts';
import { readDocument } from '../../../../platform/document/read.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { sources } from '../../contract.ts';
import type { DocumentRow } from '../../store.ts';
import { updateReading, writePages } from '../../store/statements.ts';

type Ctx = Context<typeof sources>;
type File = { sha256: string; kind: Parameters<typeof readDocument>[1]; bytes: number };

/** Texts up to here are read with the command that brings them; what is longer, or a PDF, after it. */
const atOnceBytes = 2_000_000;

export const isReadAtOnce = ({ kind, bytes }: File): boolean => (kind === 'text' || kind === 'json') && bytes <= atOnceBytes;
/** How a document stands before its file is read. */
export const beforeReading = ({ kind }: File): DocumentRow['reading'] => (['pdf', 'text', 'json'].includes(kind) ? 'waiting' : 'none');

/**
 * Reads the text of a document's file into its pages. A file that cannot be read loses nothing: it stays, with the word
 * for why, and what was known of its length stays too.
 */
export async function readFileOf(ctx: Ctx, document: DocumentRow, file: File): Promise<DocumentRow> {
  const { state, pages, texts } = await readDocument(ctx.files.pathOf(file.sha256), file.kind);
  const lines = texts.reduce((sum, text) => sum + (text === '' ? 0 : text.split('\n').length), 0);
  const row = ctx.permit({ ...document, reading: state, pages: pages ?? document.pages, lines: lines > 0 && state !== 'large' ? lines : document.lines });
  if (texts.length > 0) await writePages(ctx.tx, document.id, texts);
  await updateReading(ctx.tx, row);
  return row;
}

/** After the commit: the file of a document that still waits to be read. */
export async function readWaiting(ctx: Ctx, document: DocumentRow | undefined): Promise<void> {
  if (document?.reading !== 'waiting' || document.file_id === null) return;
  const file = await findFile(ctx.tx, document.file_id);
  if (!file) return;
  const read = await readFileOf(ctx, document, file);
  ctx.note({ fact: 'sources.document-read', kind: 'document', on: read, data: { reading: read.reading, pages: read.pages } });
}
