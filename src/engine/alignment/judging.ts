import { inCommon, overlap, together } from './bag.ts';
import type { Joined } from './joining.ts';
import { contentOf, type Compared } from './likeness.ts';
import type { Pair, PairKind, Why } from './pair.ts';
import { saysSame } from './sameness.ts';
import type { Unit } from './unit.ts';
import type { Bag } from './weight.ts';

/** Less of the longer one than this: only a piece of it. */
const pieceBelow = 0.5;
const shownWords = 4;

/** What a pair is, how sure, and why. */
export function judge(compared: Compared, joined: Joined, stronger: Float64Array, neighbours: boolean): Pair {
  const { text, model, weights } = compared;
  const sum = (bags: Bag[]): Bag => bags.reduce((a, b) => together(a, b, weights));
  const [t, m] = [joined.text[0]!, joined.model[0]!]; // a pair has both sides
  const wording = compared.wording[t * model.length + m] ?? 0;
  const own = sum(joined.text.map((at) => compared.textBags[at]!)); // places of a group are places of its side
  const other = sum(joined.model.map((at) => (at === m ? compared.modelBags[at]![wording] : compared.modelBags[at]![0])!)); // every part has its own wording
  const shared = overlap(own, other, weights);
  const [textHeld, modelHeld] = [held(shared, own), held(shared, other)];
  const alone = joined.text.length === 1 && joined.model.length === 1;
  const single = stronger[t * model.length + m] ?? 0;
  const chosen = model[m]!.wordings[wording]!; // as above
  return {
    text: joined.text.map((at) => text[at]!.part.key), // as above
    model: joined.model.map((at) => model[at]!.part.key), // as above
    group: text[t]!.group, // as above
    kind: alone ? kindOf(text[t]!, model[m]!, chosen.text, textHeld, modelHeld) : joined.text.length > 1 ? 'split' : 'merged',
    score: round(alone ? single : Math.max(single, contentOf(own, other, shared))),
    why: whyOf(compared, joined, own, other, { textHeld, modelHeld, neighbours }),
    ...(model[m]!.part.choices.length > 0 ? { choice: chosen.key } : {}), // as above
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const held = (shared: number, bag: Bag): number => round(bag.mass > 0 ? Math.min(1, shared / bag.mass) : 1);

function kindOf({ part }: Unit, { part: { heading } }: Unit, wording: string, textHeld: number, modelHeld: number): PairKind {
  if (saysSame(wording, part.text) && saysSame(heading ?? '', part.heading ?? '')) return 'same';
  const [most, least] = textHeld > modelHeld ? [textHeld, modelHeld] : [modelHeld, textHeld];
  return least < pieceBelow && most - least > 0.3 ? 'partial' : 'reworded';
}

function whyOf({ text, model, weights, headings }: Compared, { text: ts, model: ms }: Joined, own: Bag, other: Bag, rest: Omit<Why, 'words' | 'heading'>): Why {
  const written = new Map(ts.flatMap((t) => [...text[t]!.wordings[0]!.said.written])); // every part has its own wording
  const words = inCommon(own, other, weights).map((id) => weights.rootOf(id)).filter((root) => !root.includes(' ')).slice(0, shownWords);
  const headed = ts.find((t) => ms.some((m) => (headings[t * model.length + m] ?? 0) >= 0.75));
  return { words: words.map((root) => written.get(root) ?? root), heading: headed === undefined ? null : text[headed]!.part.heading, ...rest }; // as above
}
