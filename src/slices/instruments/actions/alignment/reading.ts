import { paragraphsOf, partsOf } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import { readDocument } from '../../../../platform/document/read.ts';
import type { ReadingState } from '../../../../platform/document/text.ts';
import { findFile, getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { findInstrument } from '../../store/register.ts';

/** What a file says: its parts, and what the reading is not sure of. */
export interface ReadText {
  parts: Part[];
  notes: string[];
}

type Ctx = Pick<Context, 'tx' | 'actor' | 'files' | 'permitRead'>;

const mostNotes = 40;
const reasons: Record<Exclude<ReadingState, 'read'>, string> = {
  empty: 'no tiene texto, quizá es una imagen escaneada',
  locked: 'está protegido con contraseña',
  broken: 'está dañado',
  large: 'es demasiado largo',
  none: 'no es un texto',
};

/** A file that the actor uploaded, or that belongs to an instrument within reach. @throws house.file-unknown, house.not-found */
export async function usableFile(ctx: Ctx, id: string): Promise<FileRow> {
  const file = await findFile(ctx.tx, id);
  if (file?.claimed_kind !== 'instruments.instrument' || file.claimed_id === null) return getOwnFile(ctx.tx, id, ctx.actor.account);
  ctx.permitRead(await findInstrument(ctx.tx, file.claimed_id));
  return file;
}

/** The parts of the text in a file. @throws instruments.alignment-file-unread, alignment-without-articles */
export async function readText(ctx: Ctx, file: FileRow): Promise<ReadText> {
  const { state, texts } = await readDocument(ctx.files.pathOf(file.sha256), file.kind);
  if (state !== 'read') throw no('alignment-file-unread', { name: file.name, reason: reasons[state] });
  return checked(file.name, partsOf(paragraphsOf(texts)));
}

function checked(name: string, { parts, doubts }: ReturnType<typeof partsOf>): ReadText {
  if (!parts.some(({ kind }) => kind === 'article')) throw no('alignment-without-articles', { name });
  return { parts, notes: [...new Set(doubts.map(({ says }) => says))].slice(0, mostNotes) };
}
