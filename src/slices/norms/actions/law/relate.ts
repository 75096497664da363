import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type norms } from '../../contract.ts';
import { deedCode } from '../../rules/law/deed.ts';
import { findRemoved, lockKept, removeRelation, reviveRelation } from '../../store/law/edit.ts';
import { normOf, save } from './save.ts';
import { assertLaw } from './sound.ts';

/** What one norm does to another, said and taken back. */
export const relateActions: Pick<Actions<typeof norms>, 'relate' | 'unrelate'> = {
  async relate(ctx, input) {
    const [from, to] = [await normOf(ctx, input.from), await normOf(ctx, input.to)];
    if (from.id === to.id) throw no('relation-with-itself', { norm: from.acronym ?? from.title });
    if (from.country !== to.country) throw no('norm-unknown', { norm: to.title });
    if (input.kind === 'renumera' && !(input.article && input.toArticle)) throw no('articles-needed', { norm: to.acronym ?? to.title });
    const { kind, article, toArticle, on, note } = input;
    const code = deedCode({ from: from.code, to: to.code, kind, article, toArticle });
    const removed = input.version === undefined ? await findRemoved(ctx.tx, from.country, code) : undefined;
    const kept = removed && ctx.permit(await lockKept(ctx.tx, 'relation', removed.id));
    if (kept) await reviveRelation(ctx.tx, kept);
    const edit = { ...input, ...(kept ? { id: kept.id, version: kept.version } : {}), country: from.country, code };
    const values = { from: from.code, to: to.code, kind, article, toArticle, on, note };
    return save(ctx, { kind: 'relation', edit, values, fact: 'norms.norms-related', besides: async () => (await assertLaw(ctx.tx, from.country), kept !== undefined) });
  },

  async unrelate(ctx, { id, version }) {
    const found = await lockKept(ctx.tx, 'relation', id);
    const row = ctx.permit(found?.removed ? undefined : found);
    if (row.version !== version) throw houseNo('version-changed', { current: { code: row.code, source: row.source, verified: row.verified, version: row.version } });
    await removeRelation(ctx.tx, row);
    return ctx.record({ fact: 'norms.relation-removed', kind: 'relation', on: row, data: { country: row.country, code: row.code } }, {});
  },
};
