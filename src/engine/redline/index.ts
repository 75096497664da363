import type { Part } from '../../kernel/part.ts';
import { rising } from './anchors.ts';
import { matchParts, type Match } from './match.ts';
import type { Run } from './runs.ts';
import { wordRuns } from './words.ts';

export { afterOf, beforeOf, type Run } from './runs.ts';
export { wordRuns } from './words.ts';

/** What became of a part, the most telling first: a part that moved and changed is `changed` and says that it moved. */
export const partStates = ['added', 'removed', 'changed', 'moved', 'renumbered', 'same'] as const;
export type PartState = (typeof partStates)[number];

/** A part in two versions of a text. */
export interface RedlinePart {
  /** As the later version knows it; of a removed part, as the earlier one did. */
  key: string;
  state: PartState;
  before?: Part;
  after?: Part;
  /** It stands elsewhere among the parts that stayed. */
  moved: boolean;
  /** It is cited by another number. */
  renumbered: boolean;
  /** Its text, word by word: without `in` it is the earlier one, without `out` the later one. */
  runs: Run[];
  /** Its heading likewise; empty when it has none in either. */
  headingRuns: Run[];
  /** Of a model: the wordings to choose from that are not the same in both. */
  choices: { key: string; title: string; runs: Run[] }[];
}

export interface Redline {
  /** In the order of the later version; what was removed stands where it stood. */
  parts: RedlinePart[];
  counts: Record<PartState, number>;
}

/**
 * Two versions of a text compared part by part and word by word. Parts are the same by their key, else by their number
 * and words.
 */
export function redline(before: readonly Part[], after: readonly Part[]): Redline {
  const matches = matchParts(before, after).toSorted((one, other) => one.after - other.after);
  const stayed = new Set(rising(matches.map((match) => ({ match, b: match.before }))).map(({ match }) => match));
  const earlier = new Map(matches.map((match) => [match.after, match]));
  const parts = inOrder(before, after, matches, (place) => {
    const match = earlier.get(place);
    return match === undefined ? alone(after[place]!, 'in') : both(before[match.before]!, after[place]!, !stayed.has(match)); // places of matches are places of parts
  });
  const counts: Record<PartState, number> = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, same: 0 };
  for (const { state } of parts) counts[state] += 1;
  return { parts, counts };
}

/** The later parts in their order, and each removed one after the part that stood before it. */
function inOrder(before: readonly Part[], after: readonly Part[], matches: readonly Match[], tell: (place: number) => RedlinePart): RedlinePart[] {
  const later = new Map(matches.map(({ before: place, after: other }) => [place, other]));
  const goneAfter = new Map<number, RedlinePart[]>();
  let stood = -1;
  for (const [place, part] of before.entries()) {
    const other = later.get(place);
    if (other === undefined) goneAfter.set(stood, [...(goneAfter.get(stood) ?? []), alone(part, 'out')]);
    else stood = other;
  }
  return [...(goneAfter.get(-1) ?? []), ...after.flatMap((_, place) => [tell(place), ...(goneAfter.get(place) ?? [])])];
}

const whole = (op: Run['op'], text: string): Run[] => (text === '' ? [] : [{ op, text }]);

const alone = (part: Part, op: 'in' | 'out'): RedlinePart => ({
  key: part.key,
  state: op === 'in' ? 'added' : 'removed',
  ...(op === 'in' ? { after: part } : { before: part }),
  moved: false,
  renumbered: false,
  runs: whole(op, part.text),
  headingRuns: whole(op, part.heading ?? ''),
  choices: part.choices.map(({ key, title, text }) => ({ key, title, runs: whole(op, text) })),
});

function both(before: Part, after: Part, moved: boolean): RedlinePart {
  const runs = wordRuns(before.text, after.text);
  const headingRuns = wordRuns(before.heading ?? '', after.heading ?? '');
  const choices = changedChoices(before, after);
  const renumbered = before.number !== after.number;
  const changed = choices.length > 0 || before.kind !== after.kind || before.level !== after.level || before.optional !== after.optional || [...runs, ...headingRuns].some(({ op }) => op !== 'same');
  return { key: after.key, state: changed ? 'changed' : moved ? 'moved' : renumbered ? 'renumbered' : 'same', before, after, moved, renumbered, runs, headingRuns, choices };
}

function changedChoices(before: Part, after: Part): RedlinePart['choices'] {
  const earlier = new Map(before.choices.map((choice) => [choice.key, choice]));
  const later = new Set(after.choices.map(({ key }) => key));
  return [
    ...after.choices.map(({ key, title, text }) => ({ key, title, runs: wordRuns(earlier.get(key)?.text ?? '', text) })),
    ...before.choices.filter(({ key }) => !later.has(key)).map(({ key, title, text }) => ({ key, title, runs: whole('out', text) })),
  ].filter(({ runs }) => runs.some(({ op }) => op !== 'same'));
}
