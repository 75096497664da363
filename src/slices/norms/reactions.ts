import { newId } from '../../kernel/id.ts';
import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { dataOf, type Ctx } from './actions/deadlines/law.ts';
import { recount } from './actions/deadlines/recount.ts';
import { countChange, insertChange, listCountries, lockCalendar } from './store/deadlines/calendar.ts';
import { closeFeedsOf } from './store/deadlines/feed.ts';

/** A newer pack may have corrected a term: what runs by it is counted again, and what moved is told as any other move. */
async function recountTerms(ctx: Context): Promise<void> {
  for (const country of await listCountries(ctx.tx)) {
    const locked = await lockCalendar(ctx.tx, country, 'update');
    const whole = locked && (await dataOf(ctx, country, locked));
    if (!whole) continue;
    const row = ctx.permit(locked);
    const change = { id: newId(ctx.now.getTime()), country, cause: 'term' as const, days: [], calendarVersion: row.version, account: null, at: ctx.now };
    const asked = { country, places: null, window: null, before: whole.data, after: whole.data };
    const dry = await recount(ctx as Ctx, { ...asked, reach: { everything: true, institutions: [], territories: [], memberships: [] } }); // a context of this very slice
    if (dry.moved === 0) continue;
    await insertChange(ctx.tx, row, change);
    const { counted, moved } = await recount(ctx as Ctx, { ...asked, change }); // as above
    await countChange(ctx.tx, change.id, counted, moved);
    ctx.note({ fact: 'norms.dues-recounted', kind: 'calendar', on: row, data: { country, counted, moved, change: change.id } });
  }
}

export const reactions: Reactions<Context> = {
  'norms.norms-loaded': recountTerms,
  'norms.entry-verified': recountTerms,
  /** Who may no longer come in has no calendar that does. */
  'accounts.account-disabled': async (ctx, subject) => {
    const closed = await closeFeedsOf(ctx.tx, subject.id, ctx.now);
    if (closed > 0) ctx.note({ fact: 'norms.feed-closed', kind: 'feed', on: { id: subject.id, owner: null, territory: null, parties: [], visibility: 'own' }, data: { closed } });
  },
};
