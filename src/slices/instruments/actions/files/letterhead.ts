import { readFile } from 'node:fs/promises';
import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { checkLetterhead, WordProblem, writeWord, type LetterheadTag } from '../../../../platform/docx/index.ts';
import { claimFile, getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import { asDownload } from '../../../../platform/file/passing.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { findInstitution } from '../../../institutions/index.ts';
import { no, type instruments } from '../../contract.ts';
import type { Letterhead } from '../../contract/files.ts';
import { listLetterheads, lockLetterhead, retireLetterhead, saveLetterhead, type LetterheadRow, type ListedLetterhead } from '../../store/files.ts';
import { wordMedia } from './export.ts';

type Ctx = Context<typeof instruments>;
export const letterheadKind = 'instruments.letterhead';

export function letterheadShown(ctx: Pick<Context, 'actor'>, row: ListedLetterhead): Letterhead {
  const reach = reachOf(ctx.actor, 'instruments.save-letterhead', 'command');
  const { id, version, owner, ownerName, title, file, tags, usual, visibility } = row;
  return { id, version, owner, ownerName, title, file, tags, usual, visibility, mayEdit: reach !== undefined && mayWrite(reach, row) };
}

/** The marks of a template that may be filled. @throws instruments.letterhead-refused, saying which mark */
async function tagsOf(ctx: Ctx, file: FileRow): Promise<LetterheadTag[]> {
  try {
    return await checkLetterhead(new Uint8Array(await readFile(ctx.files.pathOf(file.sha256))));
  } catch (error) {
    throw error instanceof WordProblem ? no('letterhead-refused', { name: file.name, reason: error.message }) : error;
  }
}

/** Whose a new letterhead is: the one said, or the only institution that the actor acts for. @throws instruments.holder-unknown */
async function ownerOf(ctx: Ctx, said: string | undefined): Promise<string> {
  const owner = said ?? ctx.reach.institutions[0];
  if (owner === undefined || !(await findInstitution(ctx.tx, owner))) throw no('holder-unknown', { code: owner ?? '' });
  return owner;
}

export const letterheadActions: Pick<Actions<typeof instruments>, 'letterheads' | 'saveLetterhead' | 'retireLetterhead' | 'letterheadTemplate'> = {
  async letterheads(ctx, { owner }) {
    return { items: (await listLetterheads(ctx.tx, ctx.reach, owner)).map((row) => letterheadShown(ctx, row)) };
  },

  async saveLetterhead(ctx, { id, version, owner, title, fileId, usual, visibility }) {
    const found = id === undefined ? undefined : await lockLetterhead(ctx.tx, id);
    const before = found && ctx.permit(found);
    if (before && before.version !== version) throw houseNo('version-changed', { current: { title: before.title, usual: before.usual, visibility: before.visibility } });
    if (!before && fileId === undefined) throw houseNo('file-unknown');
    const file = fileId === undefined || fileId === before?.file ? undefined : await getOwnFile(ctx.tx, fileId, ctx.actor.account);
    if (file?.claimed_kind) throw houseNo('file-unknown');
    const tags = file ? await tagsOf(ctx, file) : (before?.tags ?? []);
    if (before && !file && before.title === title && before.usual === usual && before.visibility === visibility) return ctx.unchanged({ id: before.id, version: before.version, tags });
    const base: LetterheadRow = before ?? { id: id ?? newId(ctx.now.getTime()), owner: await ownerOf(ctx, owner), territory: null, parties: [], visibility, version: 1, title, file: '', tags, usual };
    const row = ctx.permitNew<LetterheadRow>({ ...base, title, usual, visibility, tags, file: file?.id ?? base.file });
    const saved = await saveLetterhead(ctx.tx, row, ctx.now);
    if (file) await claimFile(ctx.tx, file.id, letterheadKind, row.id, ctx.now);
    return ctx.record({ fact: 'instruments.letterhead-saved', kind: 'letterhead', on: row, data: { title, usual, tags, file: row.file } }, { id: row.id, version: saved, tags });
  },

  async retireLetterhead(ctx, { id, version }) {
    const row = ctx.permit(await lockLetterhead(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: { title: row.title, usual: row.usual, visibility: row.visibility } });
    await retireLetterhead(ctx.tx, row, ctx.now);
    return ctx.record({ fact: 'instruments.letterhead-retired', kind: 'letterhead', on: row, data: { title: row.title } }, {});
  },

  async letterheadTemplate() {
    const bytes = await writeWord({ title: '{titulo}', context: ['{institucion} · {territorio}', 'N.º {numero} · {fecha}', '{marca}'], blocks: [{ kind: 'paragraph', says: '{cuerpo}' }], footer: ['{institucion}', '{pie}'] });
    return asDownload({ name: 'Plantilla de membrete.docx', media: wordMedia, bytes });
  },
};
