import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type norms } from '../../contract.ts';
import type { Deadline } from '../../contract/deadlines/count.ts';
import { answered, calendarOf, count, countryOf, extensionOf, placeNamed, termNamed } from './law.ts';

/** Whether something done on a day, or at a minute, is in time. A date alone has until its end. */
const inTime = (doneOn: string, { dueAt, dueOn, mostAt, mostOn }: Deadline): boolean => (doneOn.length === 10 ? doneOn <= (mostOn ?? dueOn) : doneOn.slice(0, 16) <= (mostAt ?? dueAt).slice(0, 16));

export const countActions: Pick<Actions<typeof norms>, 'deadline' | 'simulate'> = {
  async deadline(ctx, { term: code, from, territory, also = [], extended }) {
    const place = await placeNamed(ctx, territory);
    const term = await termNamed(ctx, countryOf(territory), code);
    const { calendar, version } = await calendarOf(ctx, territory, also);
    const counted = count({ term, from, calendar, extensions: extended ? [await extensionOf(ctx, term)] : [] });
    return answered(counted, { term, place, from, version });
  },

  async simulate(ctx, { from, territory, also = [], terms, suspensions }) {
    const place = await placeNamed(ctx, territory);
    const { calendar, version } = await calendarOf(ctx, territory, also);
    const items: (Deadline & { after: number | null; doneOn: string | null; onTime: boolean | null })[] = [];
    for (const [at, { term: code, after, doneOn, extended }] of terms.entries()) {
      if (after !== undefined && after >= at) throw no('chain-backwards', { place: at + 1 });
      const term = await termNamed(ctx, countryOf(territory), code);
      const before = after === undefined ? undefined : items[after];
      const start = before ? (before.doneOn ?? before.dueAt.slice(0, before.unit.startsWith('h') ? 19 : 10)) : from;
      const counted = count({ term, from: start, calendar, suspensions, extensions: extended ? [await extensionOf(ctx, term)] : [] });
      const answer = answered(counted, { term, place, from: start, version });
      items.push({ ...answer, after: after ?? null, doneOn: doneOn ?? null, onTime: doneOn === undefined ? null : inTime(doneOn, answer) });
    }
    return { items };
  },
};
