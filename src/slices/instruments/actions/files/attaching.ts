import { newId } from '../../../../kernel/id.ts';
import { judgeWord, type WordKind } from '../../../../platform/docx/index.ts';
import { claimFile, findFile, getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import { fits, kindInside, misfit } from '../../rules/files/kinds.ts';
import { endAnnex, endAttached, insertAttached, insertEnded, listFiles } from '../../store/files.ts';
import { insertAnnex, updateInstrument, type ReadInstrument } from '../../store/register.ts';
import { subjectKind } from '../register/citing.ts';
import { changeable } from '../register/write.ts';
import { signaturesIn } from './signature.ts';

type Ctx = Context<typeof instruments>;
type Held = Permitted<ReadInstrument>;

/** A file that the actor uploaded, or that this instrument has already. @throws house.file-unknown */
async function ownOrHeld(ctx: Ctx, fileId: string, row: Held): Promise<FileRow> {
  const file = await findFile(ctx.tx, fileId);
  if (file?.claimed_kind === subjectKind && file.claimed_id === row.id) return file;
  const own = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  if (own.claimed_kind !== null) throw houseNo('file-unknown'); // another record's is nobody else's to show
  return own;
}

/** What an archive holds: a document, one with macros, or something else. */
const insideOf = async (ctx: Ctx, file: FileRow): Promise<WordKind> => (file.kind === 'zip' || file.kind === 'ole' ? judgeWord(ctx.files.pathOf(file.sha256)) : 'other');

/** Puts a file where the original or the signed copy stands; what stood there stays in the history. Answers its line and the instrument's version. */
export async function placeFile(ctx: Ctx, row: Held, role: 'original' | 'signed', file: FileRow, title: string | null): Promise<{ attached: string; version: number }> {
  const column = role === 'original' ? 'original_file' : 'signed_file';
  const stood = row[column];
  const id = newId(ctx.now.getTime());
  const listed = (await listFiles(ctx.tx, row)).find((one) => one.role === role && one.ended_at === null);
  if (stood !== null && listed?.id === null) await insertEnded(ctx.tx, row, { id: newId(ctx.now.getTime()), role, title: null, file: stood, signatures: null, at: ctx.now }, { why: null });
  const signatures = file.kind === 'pdf' ? await signaturesIn(ctx.files.pathOf(file.sha256)) : null;
  await insertAttached(ctx.tx, row, { id, role, title, file: file.id, signatures, at: ctx.now });
  if (file.claimed_kind === null) await claimFile(ctx.tx, file.id, subjectKind, row.id, ctx.now);
  return { attached: id, version: await updateInstrument(ctx.tx, { ...row, [column]: file.id }) };
}

/** Keeps the file from which a text was read among those there were, when it does not stand as the original. */
export async function keepSource(ctx: Ctx, row: Held, file: FileRow, why: string): Promise<void> {
  await insertEnded(ctx.tx, row, { id: newId(ctx.now.getTime()), role: 'original', title: null, file: file.id, signatures: null, at: ctx.now }, { why });
  await claimFile(ctx.tx, file.id, subjectKind, row.id, ctx.now);
}

export const attachingActions: Pick<Actions<typeof instruments>, 'attachFile' | 'detachFile'> = {
  async attachFile(ctx, { id, version, fileId, role, title }) {
    const row = await changeable(ctx, id, version);
    const file = await ownOrHeld(ctx, fileId, row);
    const inside = await insideOf(ctx, file);
    const kind = kindInside(file.kind, file.name, inside);
    if (inside === 'macros' || !fits(role, kind, file.kind)) throw no('file-kind', misfit(role, kind));
    if (role === 'annex' && !title) throw no('title-needed');
    const stands = (await listFiles(ctx.tx, row)).find((one) => one.role === role && one.file === fileId && one.ended_at === null);
    if (stands?.id) return ctx.unchanged({ id, version, attached: stands.id });
    const { attached, version: saved } = role === 'annex' ? await addAnnex(ctx, row, file, title ?? '') : await placeFile(ctx, row, role, file, title ?? null);
    return ctx.record({ fact: 'instruments.file-attached', kind: 'instrument', on: row, data: { role, file: fileId, kind } }, { id, version: saved, attached });
  },

  async detachFile(ctx, { id, version, attached, why }) {
    const row = await changeable(ctx, id, version);
    const found = (await listFiles(ctx.tx, row)).find((one) => one.id === attached && one.ended_at === null);
    if (!found) throw no('not-attached');
    const ended = { at: ctx.now, why };
    await (found.role === 'annex' ? endAnnex(ctx.tx, row, attached, ended) : endAttached(ctx.tx, row, attached, ended));
    const saved = await updateInstrument(ctx.tx, { ...row, ...(found.role === 'original' ? { original_file: null } : found.role === 'signed' ? { signed_file: null } : {}) });
    return ctx.record({ fact: 'instruments.file-detached', kind: 'instrument', on: row, data: { role: found.role, file: found.file }, why }, { id, version: saved });
  },
};

async function addAnnex(ctx: Ctx, row: Held, file: FileRow, title: string): Promise<{ attached: string; version: number }> {
  const id = newId(ctx.now.getTime());
  await insertAnnex(ctx.tx, row, { id, title, file: file.id, added_at: ctx.now });
  if (file.claimed_kind === null) await claimFile(ctx.tx, file.id, subjectKind, row.id, ctx.now);
  return { attached: id, version: await updateInstrument(ctx.tx, row) };
}
