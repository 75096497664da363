import { passages } from '../../../../engine/similarity/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { PlanPrint } from '../../../plans/index.ts';
import { findUnit, listUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type coherence } from '../../contract.ts';
import type { AlikePair, Span } from '../../contract/suggest.ts';
import type { Ctx } from '../scope.ts';
import { isTold, placed, readsPlan } from './around.ts';
import { corpusOf, giveWay, type Corpus, type CorpusElement } from './corpus.ts';

interface Found {
  a: CorpusElement;
  b: CorpusElement;
  common: number;
  of: number;
  score: number;
}

/** Pairs are counted up to here. */
const countedPairs = 1000;

/** Answers of authority on each plan, asked once. */
function once(ask: (plan: PlanPrint) => boolean): (plan: PlanPrint) => boolean {
  const known = new Map<string, boolean>();
  return (plan) => {
    const answer = known.get(plan.id) ?? ask(plan);
    known.set(plan.id, answer);
    return answer;
  };
}

/**
 * Very alike texts with one end under a territory. Right of reply: a pair is told to the people of its two governments
 * and to whoever works with one of them, if both plans are within their reach; to nobody else.
 */
async function findPairs(ctx: Ctx, corpus: Corpus, territory: string, least: number): Promise<Found[]> {
  const [readable, told] = [once((plan) => readsPlan(ctx, plan)), once((plan) => isTold(ctx, plan))];
  const found = new Map<string, Found>();
  for (const plan of corpus.plans.values()) {
    if (!plan.territory.startsWith(territory) || !readable(plan)) continue;
    for (const a of corpus.elementsOf(plan.id))
      for (const { b: id, ...measure } of corpus.alike.alikeTo(a.id, least)) {
        const b = corpus.element(id);
        const other = b ? corpus.plans.get(b.planId) : undefined;
        if (!b || !other || !readable(other) || !(told(plan) || told(other))) continue;
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (!found.has(key)) found.set(key, { a, b, common: measure.common, of: measure.of, score: measure.score });
      }
    if (found.size > countedPairs) break;
    await giveWay();
  }
  return [...found.values()].toSorted((one, two) => two.score - one.score);
}

const inPairs = (flat: readonly number[]): Span[] => Array.from({ length: flat.length / 2 }, (_, n): Span => [flat[2 * n]!, flat[2 * n + 1]!]); // spans come in pairs

/** Two texts side by side, the nearer to the top of the country first. */
function pairOf(corpus: Corpus, units: ReadonlyMap<string, UnitRow>, { a, b, common, of, score }: Found): AlikePair[] {
  const spans = passages(a.text, b.text);
  const side = (element: CorpusElement, flat: readonly number[]) => {
    const plan = corpus.plans.get(element.planId);
    const unit = units.get(plan?.territory ?? '');
    return plan && unit ? [{ ...placed(element, plan, unit), spans: inPairs(flat) }] : [];
  };
  const [[one], [two]] = [side(a, spans.one), side(b, spans.two)];
  return one && two ? [{ a: one, b: two, common, of, score }] : [];
}

export const alikeActions: Pick<Actions<typeof coherence>, 'similar'> = {
  async similar(ctx, { territory, min, limit }) {
    const unit = await findUnit(ctx.tx, territory);
    if (!unit) throw no('territory-unknown', { code: territory });
    const corpus = await corpusOf(ctx, unit.country);
    const found = await findPairs(ctx, corpus, territory, min);
    const shown = found.slice(0, limit);
    const codes = shown.flatMap(({ a, b }) => [corpus.plans.get(a.planId)?.territory ?? '', corpus.plans.get(b.planId)?.territory ?? '']);
    const units = new Map((await listUnits(ctx.tx, [...new Set(codes)])).map((one) => [one.code, one]));
    return {
      territory: unit.code, name: unit.name, asOf: ctx.today, pairs: shown.flatMap((pair) => pairOf(corpus, units, pair)),
      count: { value: Math.min(found.length, countedPairs), capped: found.length > countedPairs },
    };
  },
};
