import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { newId } from '../../../kernel/id.ts';
import { no, type institutions } from '../contract.ts';
import { crossed, overlap } from '../rules.ts';
import { findInstitutionRow } from '../store/institution.ts';
import { findPersonRow } from '../store/person.ts';
import { endMandate, findMandate, insertMandate, insertPost, listPostMandates, listPosts, lockPostRow, updatePost, type MandateRow, type PostRow } from '../store/post.ts';
import { changedFields, present } from './institution.ts';

type Of = Pick<Actions<typeof institutions>, 'listPosts' | 'createPost' | 'updatePost' | 'appoint' | 'endMandate'>;

export const postActions: Of = {
  async listPosts(ctx, { institution, at = ctx.today, ended }) {
    const { id } = ctx.permitRead(await findInstitutionRow(ctx.tx, institution));
    return { items: await listPosts(ctx.tx, id, at, ended) };
  },
  async createPost(ctx, input) {
    const row = await addPost(ctx, input);
    return ctx.record({ fact: 'institutions.post-created', kind: 'post', on: row, data: { institution: row.institution, title: row.title, head: row.head } }, { id: row.id, version: 1 });
  },
  async updatePost(ctx, { id, version, endedOn, ...input }) {
    const row = ctx.permit(await lockPostRow(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present({ ...input, ended_on: endedOn });
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    await updatePost(ctx.tx, { ...row, ...given });
    return ctx.record({ fact: 'institutions.post-updated', kind: 'post', on: row, data: { fields, after: given } }, { id, version: version + 1 });
  },
  async appoint(ctx, { id = newId(ctx.now.getTime()), post: postId, person, from, to, role, reelected, source }) {
    const post = ctx.permit(await lockPostRow(ctx.tx, postId));
    ctx.permitRead(await findPersonRow(ctx.tx, person));
    await addMandate(ctx, post, { id, post: postId, person, from_on: from, to_on: to, role, reelected, source: source ?? null });
    return ctx.record({ fact: 'institutions.mandate-began', kind: 'post', on: post, data: { mandate: id, person, from, to, role, reelected } }, { id });
  },
  async endMandate(ctx, { id, to, reason }) {
    const mandate = await findMandate(ctx.tx, id);
    const post = ctx.permit(mandate && (await lockPostRow(ctx.tx, mandate.post)));
    const now = (await findMandate(ctx.tx, id))!; // re-read under the lock of its post
    if (now.to_on === to) return ctx.unchanged({ id });
    if (now.to_on !== null && now.to_on < ctx.today) throw no('mandate-ended', { on: now.to_on });
    if (crossed(now.from_on, to)) throw no('dates-crossed', { from: now.from_on, to });
    await endMandate(ctx.tx, post, id, to);
    return ctx.record({ fact: 'institutions.mandate-ended', kind: 'post', on: post, data: { mandate: id, person: now.person, to }, ...(reason ? { why: reason } : {}) }, { id });
  },
};

export interface NewPost {
  id?: string | undefined;
  institution: string;
  title: string;
  head?: boolean;
  seats?: number;
  powers?: readonly string[];
  channel?: string | null | undefined;
  note?: string | null | undefined;
}

/**
 * Creates a post of an institution, within the caller's reach; the calling command records the fact.
 * @throws institutions.institution-unknown, institutions.post-title-taken, house.not-your-place
 */
export async function addPost(ctx: Pick<Context, 'tx' | 'now' | 'today' | 'permitNew'>, input: NewPost): Promise<Permitted<PostRow>> {
  const institution = await findInstitutionRow(ctx.tx, input.institution);
  if (!institution) throw no('institution-unknown', { id: input.institution });
  const row = ctx.permitNew<PostRow>({
    id: input.id ?? newId(ctx.now.getTime()), owner: institution.owner, territory: institution.territory, parties: [], visibility: institution.visibility, version: 1,
    institution: institution.id, title: input.title, head: input.head ?? false, seats: input.seats ?? 1, powers: [...(input.powers ?? [])], channel: input.channel ?? null, note: input.note ?? null, ended_on: null, recorded_on: ctx.today,
  });
  await insertPost(ctx.tx, row);
  return row;
}

/**
 * Gives a post to a person; the calling command records the fact. Titulars that share a day are at most the post's seats.
 * @throws institutions.post-ended, institutions.dates-crossed, institutions.mandate-overlaps
 */
export async function addMandate(ctx: Pick<Context, 'tx'>, post: Permitted<PostRow>, mandate: Omit<MandateRow, 'version'>): Promise<void> {
  if (crossed(mandate.from_on, mandate.to_on)) throw no('dates-crossed', { from: mandate.from_on, to: mandate.to_on });
  if (post.ended_on !== null && post.ended_on < (mandate.from_on ?? '9999')) throw no('post-ended', { title: post.title, on: post.ended_on });
  const span = { from: mandate.from_on, to: mandate.to_on };
  const others = (await listPostMandates(ctx.tx, post.id)).filter((one) => one.role === mandate.role && overlap(span, { from: one.from_on, to: one.to_on }));
  const clash = others.find((one) => one.person === mandate.person) ?? (mandate.role === 'titular' && others.length >= post.seats ? others[0] : undefined);
  if (clash) throw no('mandate-overlaps', { title: post.title, from: clash.from_on ?? '…', to: clash.to_on ?? '…', mandate: clash.id });
  await insertMandate(ctx.tx, post, mandate);
}
