import type { Part } from '../../kernel/part.ts';
import { join } from './joining.ts';
import { judge } from './judging.ts';
import { compareAll, withNeighbours, type Compared } from './likeness.ts';
import { pairKinds, type Alignment, type Pair } from './pair.ts';
import { pairUp } from './pairing.ts';
import { pairRemaining } from './remaining.ts';
import { unitsOf, type Group, type Unit } from './unit.ts';

/** Below it two parts are not proposed as a pair. Chosen on the trial, like the weights of `likeness`. */
export const leastScore = 0.3;
/**
 * Two texts are about the same when so many of their articles say much the same, or the text uses so many of the model's
 * words. Formulas that every ordinance carries, and headings such as «Objeto», make nothing related.
 */
const leastRelated = { alike: 0.12, held: 0.35, words: 0.5 } as const;

/**
 * Pairs the parts of a text with those of the model it may come from: renumbered, merged, split, moved, reworded. Every
 * article of either appears in exactly one pair; whoever knows the text confirms each. Deterministic; 300 articles against
 * 300 take some tenths of a second.
 */
export function align(text: readonly Part[], model: readonly Part[]): Alignment {
  const [own, other] = [unitsOf(text), unitsOf(model)];
  const of = (units: readonly Unit[], group: Group): Unit[] => units.filter((unit) => unit.group === group);
  const body = alignGroup(of(own, 'body'), of(other, 'body'));
  const related = isRelated(body, of(own, 'body'), of(other, 'body'));
  const rest = (['reasons', 'divisions'] as const).flatMap((group) => alignGroup(related ? of(own, group) : [], related ? of(other, group) : []));
  const found = related ? [...body, ...rest] : [];
  const pairs = inOrder([...found, ...alone(own, other, found)], own, other);
  return { pairs, counts: countOf(pairs), related };
}

function alignGroup(text: Unit[], model: Unit[]): Pair[] {
  if (text.length === 0 || model.length === 0) return [];
  const compared = compareAll(text, model);
  let stronger = compared.likeness;
  let partner = pairUp(text.length, model.length, stronger, leastScore);
  for (let turn = 0; turn < 2; turn += 1) {
    stronger = withNeighbours(compared, partner);
    partner = pairUp(text.length, model.length, stronger, leastScore);
  }
  partner = pairRemaining(compared, partner, stronger);
  return join(compared, partner).map((joined) => judge(compared, joined, stronger, goesWithNeighbours(compared, partner, joined.text[0]!, joined.model[0]!))); // a pair has both sides
}

const goesWithNeighbours = ({ text, model }: Compared, partner: readonly number[], t: number, m: number): boolean =>
  [-1, 1].every((step) => (t + step < 0 || t + step >= text.length ? m + step < 0 || m + step >= model.length : partner[t + step] === m + step));

/** Whether the articles of both say much the same, or are said in the same words. */
function isRelated(body: readonly Pair[], text: readonly Unit[], model: readonly Unit[]): boolean {
  const strong = body.filter(({ why: { textHeld, modelHeld } }) => (textHeld + modelHeld) / 2 >= leastRelated.held).reduce((sum, pair) => sum + pair.text.length + pair.model.length, 0);
  if (strong / Math.max(1, 2 * Math.min(text.length, model.length)) >= leastRelated.alike) return true;
  const rootsOf = (units: readonly Unit[]): Set<string> => new Set(units.flatMap(({ wordings }) => wordings.flatMap(({ said }) => said.roots)));
  const [own, other] = [rootsOf(text), rootsOf(model)];
  return own.size > 0 && [...own].filter((root) => other.has(root)).length / own.size >= leastRelated.words;
}

const nothing = { words: [], heading: null, neighbours: false, textHeld: 0, modelHeld: 0 };

/** What has no counterpart on the other side. */
function alone(text: readonly Unit[], model: readonly Unit[], found: readonly Pair[]): Pair[] {
  const [inText, inModel] = [new Set(found.flatMap((pair) => pair.text)), new Set(found.flatMap((pair) => pair.model))];
  return [
    ...text.filter(({ part }) => !inText.has(part.key)).map(({ part, group }): Pair => ({ text: [part.key], model: [], group, kind: 'added', score: 0, why: nothing })),
    ...model.filter(({ part }) => !inModel.has(part.key)).map(({ part, group }): Pair => ({ text: [], model: [part.key], group, kind: 'absent', score: 0, why: nothing })),
  ];
}

/** In the order of the text; what is absent follows the pair of what stands before it in the model. */
function inOrder(pairs: readonly Pair[], text: readonly Unit[], model: readonly Unit[]): Pair[] {
  const textAt = new Map(text.map(({ part }, at) => [part.key, at]));
  const pairOf = new Map(pairs.flatMap((pair) => pair.model.map((key) => [key, pair] as const)));
  const rank = new Map<Pair, number>(pairs.flatMap((pair) => (pair.text[0] === undefined ? [] : [[pair, textAt.get(pair.text[0]) ?? 0] as const])));
  let last = -1;
  for (const [at, { part }] of model.entries()) {
    const pair = pairOf.get(part.key);
    if (!pair) continue;
    if (pair.text.length > 0) last = rank.get(pair) ?? last;
    else rank.set(pair, last + (at + 1) / (model.length + 1));
  }
  return pairs.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

function countOf(pairs: readonly Pair[]): Alignment['counts'] {
  const counts = Object.fromEntries(pairKinds.map((kind) => [kind, 0])) as Alignment['counts']; // every kind is there
  for (const { kind, group } of pairs) if (group === 'body') counts[kind] += 1;
  return counts;
}
