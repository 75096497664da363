import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { coherence } from '../../contract.ts';
import { findTerm, loadTerm, lockTerm, saveTerm } from '../../store/reply-term.ts';

export const termActions: Pick<Actions<typeof coherence>, 'replyTerm' | 'loadReplyTerm' | 'saveReplyTerm'> = {
  async replyTerm(ctx) {
    const term = await findTerm(ctx.tx);
    return { term: term ? { days: term.days, source: term.source, verified: term.verified, version: term.version } : null };
  },

  async loadReplyTerm(ctx, { pack, days, source, verified }) {
    const row = ctx.permitNew({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1, days, source, verified });
    const changed = await loadTerm(ctx.tx, row);
    return changed ? ctx.record({ fact: 'coherence.reply-term-loaded', kind: 'reply-term', on: row, data: { pack, days, verified } }, { changed }) : ctx.unchanged({ changed });
  },

  async saveReplyTerm(ctx, { version, days, source, verified }) {
    const row = ctx.permit(await lockTerm(ctx.tx));
    if (row.version !== version) throw houseNo('version-changed', { current: { version: row.version, days: row.days, source: row.source, verified: row.verified } });
    if (row.days === days && row.source === source && row.verified === verified) return ctx.unchanged({ version });
    await saveTerm(ctx.tx, { ...row, days, source, verified });
    return ctx.record({ fact: 'coherence.reply-term-changed', kind: 'reply-term', on: row, data: { before: row.days, days, verified } }, { version: version + 1 });
  },
};
