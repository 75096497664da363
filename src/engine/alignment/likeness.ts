import { dice, overlap } from './bag.ts';
import { sharing } from './sharing.ts';
import type { Unit } from './unit.ts';
import { weightsOf, type Bag, type Weights } from './weight.ts';
import type { Said } from './words.ts';

/**
 * How much each kind of evidence adds to what the wording says, from 0 to 1: each closes a part of what is missing to
 * certainty, so that none decides alone. Chosen on texts written for it, about several matters (see the trial).
 */
const adds = { heading: 0.45, opening: 0.3, chapter: 0.06, neighbours: 0.16, kind: 0.03 } as const;
/** Shared words must weigh about so much (three rare words) before a short part counts as contained in a long one. */
const sureWeight = 10;
/** Words at the beginning of an article without a heading among which the other's heading is looked for: «La instancia estará integrada por…». */
const openingWords = 12;
/** Against it: two headings that have nothing in common. */
const foreignHeading = 0.92;

/** Two texts ready to be compared, part by part: `text[t]` with `model[m]`. */
export interface Compared {
  text: readonly Unit[];
  model: readonly Unit[];
  weights: Weights;
  textBags: readonly Bag[];
  /** By wording: the first is the part's own text. */
  modelBags: readonly (readonly Bag[])[];
  /** How alike, from 0 to 1, and by which wording; row by row of the text. */
  likeness: Float64Array;
  wording: Uint8Array;
  headings: Float64Array;
}

/** How alike the wording of two parts is: what both say of all they say, and whether one holds the other. */
export function contentOf(a: Bag, b: Bag, shared: number): number {
  const lesser = Math.min(a.mass, b.mass);
  if (lesser <= 0) return 0;
  return Math.min(1, 0.7 * dice(a, b, shared) + 0.3 * (shared / lesser) * sureOf(shared, sureWeight));
}

const sureOf = (weight: number, enough: number): number => 1 - Math.exp(-weight / enough);
const opening = ({ wordings: [own] }: Unit): Said => ({ ...own!.said, roots: own!.said.roots.slice(0, openingWords), pairs: [] }); // a unit has its own wording

/** How much of a heading stands at the beginning of an article. */
function held(heading: Bag, opens: Bag, titles: Weights): number {
  const shared = overlap(heading, opens, titles);
  return heading.mass > 0 ? (shared / heading.mass) * sureOf(shared, 2) : 0;
}

const closing = (score: number, part: number): number => score + part * (1 - score);

/** Compares every part of a text with every part of a model of the same group. */
export function compareAll(text: readonly Unit[], model: readonly Unit[]): Compared {
  const weights = weightsOf(text, model, 'texts');
  const titles = weightsOf(text, model, 'headings');
  const textBags = text.map(({ wordings }) => weights.bag(wordings[0]!.said)); // a unit has its own wording
  const modelBags = model.map(({ wordings }) => wordings.map(({ said }) => weights.bag(said)));
  const [textHeads, modelHeads] = [text.map(({ heading }) => titles.bag(heading)), model.map(({ heading }) => titles.bag(heading))];
  const [textOpens, modelOpens] = [text.map((unit) => titles.bag(opening(unit))), model.map((unit) => titles.bag(opening(unit)))];
  const sharedWith = sharing(modelBags, weights);
  const likeness = new Float64Array(text.length * model.length);
  const headings = new Float64Array(text.length * model.length);
  const wording = new Uint8Array(text.length * model.length);
  const chapters = chapterLikeness(text, model);
  for (const [t, bag] of textBags.entries()) {
    const shared = sharedWith(bag);
    for (const [m, wordings] of modelBags.entries()) {
      const at = t * model.length + m;
      let content = 0;
      for (const [w, other] of wordings.entries()) {
        const found = contentOf(bag, other, shared[m]?.[w] ?? 0);
        if (found > content) [content, wording[at]] = [found, w];
      }
      const [one, two] = [textHeads[t]!, modelHeads[m]!]; // one for each part
      const heading = overlap(one, two, titles);
      headings[at] = dice(one, two, heading);
      let score = closing(content, adds.heading * headings[at] * sureOf(heading, 2));
      if (one.mass > 0 && two.mass > 0 && heading === 0) score *= foreignHeading;
      if (one.mass === 0) score = closing(score, adds.opening * held(two, textOpens[t]!, titles)); // one for each part
      if (two.mass === 0) score = closing(score, adds.opening * held(one, modelOpens[m]!, titles)); // as above
      score = closing(score, adds.chapter * chapters(t, m));
      if (text[t]!.part.kind === model[m]!.part.kind) score = closing(score, adds.kind * Math.min(1, content * 4));
      likeness[at] = score;
    }
  }
  return { text, model, weights, textBags, modelBags, likeness, wording, headings };
}

/** How alike the titles of the divisions are in which two parts stand. */
function chapterLikeness(text: readonly Unit[], model: readonly Unit[]): (t: number, m: number) => number {
  const said = (units: readonly Unit[]): Map<string, number> => new Map([...new Set(units.map(({ chapter }) => chapter.roots.join(' ')))].map((words, at) => [words, at]));
  const [inText, inModel] = [said(text), said(model)];
  const setOf = (words: string): Set<string> => new Set(words.split(' ').filter(Boolean));
  const table = [...inText.keys()].map((one) => [...inModel.keys()].map((two) => {
    const [a, b] = [setOf(one), setOf(two)];
    return a.size + b.size > 0 ? (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size) : 0;
  }));
  const at = (units: readonly Unit[], known: Map<string, number>): number[] => units.map(({ chapter }) => known.get(chapter.roots.join(' ')) ?? 0);
  const [rows, columns] = [at(text, inText), at(model, inModel)];
  return (t, m) => table[rows[t] ?? 0]?.[columns[m] ?? 0] ?? 0;
}

/** How far neighbours go together: whether what stands before and after one part is paired with what stands by the other. */
export function withNeighbours(compared: Compared, partner: readonly number[]): Float64Array {
  const { text, model, likeness } = compared;
  const stronger = Float64Array.from(likeness);
  const near = (t: number, m: number): number => {
    const other = partner[t] ?? -1;
    return other < 0 || m < 0 || m >= model.length ? 0 : Math.max(0, 1 - Math.abs(other - m) / 3);
  };
  for (let t = 0; t < text.length; t += 1)
    for (let m = 0; m < model.length; m += 1) {
      const at = t * model.length + m;
      const score = likeness[at] ?? 0;
      if (score < 0.08) continue;
      const support = (near(t - 1, m - 1) + near(t + 1, m + 1)) / 2;
      stronger[at] = closing(score, adds.neighbours * support);
    }
  return stronger;
}
