import type { Actions } from '../../../../platform/operation/slice.ts';
import { countCap } from '../../../../kernel/page.ts';
import type { instruments } from '../../contract.ts';
import type { StageCount, StageItem } from '../../contract/life.ts';
import { daysLeft, daysStanding, expiringBy, stalledBefore } from '../../rules/life/standing.ts';
import { countStanding, listEnding, listKindStates, listStanding, listStays, type KindState, type StandingRow } from '../../store/life.ts';

const keyOf = ({ country, kind, state }: { country: string; kind: string; state: string }): string => `${country} ${kind} ${state}`;
const capped = (n: number) => ({ value: Math.min(n, countCap), capped: n > countCap });

export const stageActions: Pick<Actions<typeof instruments>, 'listStages' | 'stageCounts' | 'stageTimes'> = {
  async listStages(ctx, { after, limit, view, country, territory, kind, state, model, stalled }) {
    const states = await listKindStates(ctx.tx, country ?? territory?.slice(0, 2), kind);
    // A whole country is asked by its kinds: their codes say it already.
    const filter = { territory: territory?.length === 2 ? undefined : territory, model };
    const wanted = states.filter((one) => (state ? one.state === state : view === 'expiring' ? one.inForce : !one.inForce && !one.end));
    const page = view === 'expiring'
      ? await listEnding(ctx.tx, ctx.reach, wanted, { ...filter, endsBy: expiringBy(ctx.today) }, { after, limit })
      : await listStanding(ctx.tx, ctx.reach, wanted, { ...filter, before: stalled ? stalledBefore(ctx.today) : undefined }, { after, limit });
    const known = new Map(states.map((one) => [keyOf(one), one]));
    return { items: page.items.map((row) => told(row, known.get(keyOf(row)), ctx.today)), next: page.next };
  },

  async stageCounts(ctx, { country, territory, kind, model }) {
    const states = await listKindStates(ctx.tx, country ?? territory?.slice(0, 2), kind);
    return { items: counted(states, await countStanding(ctx.tx, ctx.reach, states, { territory: territory?.length === 2 ? undefined : territory, model })) };
  },

  async stageTimes(ctx, { country, kind, territory }) {
    const states = await listKindStates(ctx.tx, country, kind);
    const { items, of } = await listStays(ctx.tx, ctx.reach, { country, kind, territory });
    const stays = new Map(items.map((stay) => [stay.state, stay]));
    return { items: states.flatMap(({ state, title }) => { const stay = stays.get(state); return stay ? [{ ...stay, title }] : []; }), of: capped(of) };
  },
};

function told({ standingFrom, ...row }: StandingRow, state: KindState | undefined, today: string): StageItem {
  return { ...row, kindTitle: state?.kindTitle ?? row.kind, stateTitle: state?.title ?? row.state, tone: state?.tone ?? 'way', days: daysStanding(row.since, standingFrom, today), endsIn: daysLeft(row.endsOn, today) };
}

function counted(states: readonly KindState[], found: readonly { country: string; kind: string; state: string; n: number }[]): StageCount[] {
  const counts = new Map(found.map((one) => [keyOf(one), one.n]));
  return states.flatMap(({ country, kind, kindTitle, state, title, tone, inForce, end }) => {
    const n = counts.get(keyOf({ country, kind, state })) ?? 0;
    return n === 0 ? [] : [{ country, kind, kindTitle, state, title, tone, inForce, end, count: capped(n) }];
  });
}
