import { branchOf, passages, type Part } from '../../../../engine/similarity/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { PlanPrint } from '../../../plans/index.ts';
import { findUnit, listUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type coherence } from '../../contract.ts';
import type { AlikePair, AlikeSide, Span } from '../../contract/suggest.ts';
import type { Ctx } from '../scope.ts';
import { isTold, placed, readsPlan } from './around.ts';
import { corpusOf, giveWay, type Corpus, type CorpusElement } from './corpus.ts';

/** A text that is compared: an element, or its whole branch, in order. */
type Text = [CorpusElement, ...CorpusElement[]];

interface Found {
  a: Text;
  b: Text;
  common: number;
  of: number;
  score: number;
}

/** The elements of a text that is compared. */
function textOf(corpus: Corpus, { key, branch }: Part<string>): Text | undefined {
  const head = corpus.element(key);
  if (!head || !branch) return head && [head];
  const [first, ...rest] = branchOf(corpus.elementsOf(head.planId), key);
  return first && [first, ...rest];
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
    for (const { a, b, ...measure } of corpus.alike.alikeTo(plan.id, least)) {
      const other = corpus.plans.get(corpus.element(b.key)?.planId ?? '');
      if (!other || !readable(other) || !(told(plan) || told(other))) continue;
      const key = [a, b].map(({ key: id, branch }) => `${id}${branch ? ' whole' : ''}`).toSorted().join(' ');
      const [one, two] = [textOf(corpus, a), textOf(corpus, b)];
      if (one && two && !found.has(key)) found.set(key, { a: one, b: two, ...measure });
    }
    if (found.size > countedPairs) break;
    await giveWay();
  }
  return [...found.values()].toSorted((one, two) => two.score - one.score);
}

/** Between statements of one text: a pause, no word. */
const pause = '\n';

/** Passages of a text of several statements, statement by statement; one that goes on in the next is cut between them. */
function byStatement(text: readonly { text: string }[], flat: readonly number[]): Span[][] {
  let from = 0;
  return text.map(({ text: said }) => {
    const [start, end] = [from, from + said.length];
    from = end + pause.length;
    return Array.from({ length: flat.length / 2 }, (_, n): Span => [Math.max(flat[2 * n]!, start) - start, Math.min(flat[2 * n + 1]!, end) - start]).filter(([first, last]) => last > first); // spans come in pairs
  });
}

/** Two texts side by side, the nearer to the top of the country first. */
function pairOf(corpus: Corpus, units: ReadonlyMap<string, UnitRow>, { a, b, common, of, score }: Found): AlikePair[] {
  const whole = ([...text]: Text): string => text.map(({ text: said }) => said).join(pause);
  const spans = passages(whole(a), whole(b));
  const side = (text: Text, flat: readonly number[]): AlikeSide[] => {
    const plan = corpus.plans.get(text[0].planId);
    const unit = units.get(plan?.territory ?? '');
    const each = byStatement(text, flat);
    const statements = text.map(({ id, code, text: said }, n) => ({ elementId: id, code, text: said, spans: each[n] ?? [] }));
    return plan && unit ? [{ ...placed(text[0], plan, unit), spans: each[0] ?? [], statements }] : [];
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
    const codes = shown.flatMap(({ a, b }) => [corpus.plans.get(a[0].planId)?.territory ?? '', corpus.plans.get(b[0].planId)?.territory ?? '']);
    const units = new Map((await listUnits(ctx.tx, [...new Set(codes)])).map((one) => [one.code, one]));
    return {
      territory: unit.code, name: unit.name, asOf: ctx.today, pairs: shown.flatMap((pair) => pairOf(corpus, units, pair)),
      count: { value: Math.min(found.length, countedPairs), capped: found.length > countedPairs },
    };
  },
};
