import type { Actions } from '../../../../platform/operation/slice.ts';
import { elementsByIdentity, type ElementWords } from '../../../plans/index.ts';
import type { Aspect, GroupPair, coherence } from '../../contract.ts';
import { byCodes, isJoining, neighbourPairs, verticalPairs, type PairKey } from '../../rules.ts';
import { ratingOf } from '../../rules/external/rating.ts';
import type { ThreadRow } from '../../store/link.ts';
import { listTallies } from '../../store/tally.ts';
import { pairOf } from '../matrix.ts';
import { governmentOf, levelColumns, readGroup, type Ctx, type Scope } from '../scope.ts';
import { readTallies } from '../tallies.ts';
import { weave } from '../weave.ts';

/** Of each kind, this many are written out; the counts are whole. */
const shown = 20;

type Settled = ThreadRow & { state: 'accepted' | 'contested' };
const isSettled = (link: ThreadRow): link is Settled => link.state !== 'proposed';
/** Clashes are accepted incompatibilities, and links that one side disputes; what agrees was accepted and joins or reinforces. */
const clashes = (link: Settled): boolean => link.state === 'contested' || link.relation === 'incompatible';

export const groupActions: Pick<Actions<typeof coherence>, 'group'> = {
  async group(ctx, { territories, at }) {
    const scope = await readGroup(ctx, territories, at);
    const pairs = [...verticalPairs(scope.inside, scope.governments), ...neighbourPairs(scope.inside, scope.governments, scope.borders)].toSorted(byCodes);
    const tally = await readTallies(ctx, scope, pairs, await listTallies(ctx.tx, [...scope.plans.values()].map(({ id }) => id)));
    const links = byPair((await weave(ctx, scope)).threads.filter(isSettled));
    const words = await wordsOf(ctx, pairs.flatMap((pair) => ofPair(scope, links, pair).flatMap((link) => [{ planId: link.lower_plan, identity: link.lower_identity }, { planId: link.upper_plan, identity: link.upper_identity }])));
    return {
      asOf: scope.day, example: [...scope.plans.values()].some(({ example }) => example), levels: levelColumns(scope), governments: scope.inside.map((unit) => governmentOf(scope, unit)),
      pairs: pairs.map((pair) => withAspects(pairOf(scope, pair, tally(pair)), ofPair(scope, links, pair), words)),
    };
  },
};

const byPair = (links: readonly Settled[]): Map<string, Settled[]> => Map.groupBy(links, ({ lower_plan, upper_plan }) => [lower_plan, upper_plan].toSorted().join(' '));
const ofPair = (scope: Scope, links: ReadonlyMap<string, Settled[]>, { lower, upper }: PairKey): Settled[] => links.get([scope.plans.get(lower)?.id ?? '', scope.plans.get(upper)?.id ?? ''].toSorted().join(' ')) ?? [];

async function wordsOf(ctx: Ctx, keys: readonly { planId: string; identity: string }[]): Promise<Map<string, ElementWords>> {
  return new Map((await elementsByIdentity(ctx.tx, keys)).map((one) => [`${one.planId} ${one.identity}`, one]));
}

function withAspects(pair: ReturnType<typeof pairOf>, links: readonly Settled[], words: ReadonlyMap<string, ElementWords>): GroupPair {
  const discordant = links.filter(clashes);
  const concordant = links.filter((link) => !clashes(link));
  const accepted = (relation: string): number => links.filter((link) => link.state === 'accepted' && link.relation === relation).length;
  const listed = (list: readonly Settled[]) => ({ count: list.length, items: list.slice(0, shown).flatMap((link) => aspectOf(link, words)) });
  return { ...pair, ...ratingOf(pair.index, accepted('incompatible')), synergies: accepted('sinergia'), clashes: accepted('incompatible'), concordant: listed(concordant.toSorted((a, b) => Number(isJoining(a.relation)) - Number(isJoining(b.relation)))), discordant: listed(discordant) };
}

function aspectOf(link: Settled, words: ReadonlyMap<string, ElementWords>): Aspect[] {
  const [lower, upper] = [words.get(`${link.lower_plan} ${link.lower_identity}`), words.get(`${link.upper_plan} ${link.upper_identity}`)];
  return lower && upper ? [{ linkId: link.id, relation: link.relation, degree: link.degree, state: link.state, lowerId: lower.id, lowerText: lower.text, upperId: upper.id, upperText: upper.text }] : [];
}
