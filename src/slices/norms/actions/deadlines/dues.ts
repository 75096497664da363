import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { namesOf } from '../../../accounts/index.ts';
import { listInstitutionsById } from '../../../institutions/index.ts';
import type { norms } from '../../contract.ts';
import type { Deadline } from '../../contract/deadlines/count.ts';
import { calendarSaid, deadlineSaid } from '../../rules/deadlines/counted.ts';
import { countDues, findDue, listDues, type DueFilter, type ToldDue } from '../../store/deadlines/due.ts';
import { listMoves } from '../../store/deadlines/moved.ts';
import { findTerm } from '../../store/deadlines/term.ts';
import { answered, dataOf, fingerprint, questionOf, type Ctx } from './law.ts';
import { placesOf, toldDues } from './told.ts';

export const dueActions: Pick<Actions<typeof norms>, 'dueList' | 'due'> = {
  async dueList(ctx, { after, limit, mine, ...asked }) {
    const filter: DueFilter = { ...asked, account: mine ? (ctx.actor.account ?? undefined) : undefined };
    const page = await listDues(ctx.tx, ctx.reach, filter, ctx.now, { after, limit });
    const items = await toldDues(ctx, page.items);
    if (after !== undefined) return { items, next: page.next };
    const open: DueFilter = { ...filter, state: 'open', when: undefined };
    const { count, ...counts } = await countDues(ctx.tx, ctx.reach, { count: filter, open, late: { ...open, when: 'late' }, doubtful: { ...open, when: 'doubtful' }, week: { ...open, when: 'week' } }, ctx.now);
    return { items, next: page.next, count, counts };
  },

  async due(ctx, { id }) {
    const row = await findDue(ctx.tx, id);
    const told = row !== undefined && ctx.actor.account !== null && row.accounts.includes(ctx.actor.account);
    const due = told ? row : ctx.permitRead(row);
    const [item] = await toldDues(ctx, [due]);
    if (!item) throw houseNo('not-found');
    const names = await namesOf(ctx.tx, due.accounts);
    const institutions = await listInstitutionsById(ctx.tx, due.institutions);
    const { count, same } = await recounted(ctx, due);
    return {
      ...item,
      institutions: institutions.map(({ id: institution, name }) => ({ id: institution, name })),
      accounts: due.accounts.map((account) => ({ id: account, name: names.get(account) ?? '' })),
      also: due.also, suspensions: due.suspensions, extensions: due.extensions,
      endedAt: due.endedAt?.toISOString() ?? null, endedWhy: due.endedWhy, calendarVersion: due.calendarVersion,
      count, countSame: same, moves: await listMoves(ctx.tx, id),
      mayChange: due.state === 'open' && mayWrite(reachOf(ctx.actor, 'norms.stop-clock', 'command') ?? { everything: false, institutions: [], territories: [], memberships: [] }, due),
    };
  },
};

/** Why this date, counted again as it was asked; and whether the days are those it was counted with. */
async function recounted(ctx: Ctx, due: ToldDue): Promise<{ count: Deadline | null; same: boolean }> {
  const term = await findTerm(ctx.tx, due.country, due.term);
  const whole = await dataOf(ctx, due.country);
  const calendar = calendarSaid(whole?.data ?? null, due.territory, due.also);
  if (!term || !whole || 'failure' in calendar) return { count: null, same: false };
  const extensions = [];
  for (const { term: code } of due.extensions) {
    const extension = await findTerm(ctx.tx, due.country, code);
    if (!extension) return { count: null, same: false };
    extensions.push(extension);
  }
  const said = deadlineSaid(questionOf({ term, from: due.from, calendar: calendar.value, suspensions: due.suspensions, extensions }), term.title);
  if ('failure' in said) return { count: null, same: false };
  const place = (await placesOf(ctx, [due.territory]))(due.territory);
  return { count: answered(said.value, { term, place, from: due.from, version: whole.row.version }), same: fingerprint(said.value) === due.stepsHash };
}
