import type { Run } from '../../contract/models/deviation.ts';

/** Words of the first text from `from` to before `to` (in letters), and what stands there in the other. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What was edited between two texts, as places of the first one. */
export function editsOf(runs: readonly Run[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { op, text } of runs) {
    if (op === 'same') {
      at += text.length;
      open = undefined;
      continue;
    }
    if (!open) edits.push((open = { from: at, to: at, text: '' }));
    if (op === 'in') open.text += text;
    else open.to = at += text.length;
  }
  return edits;
}

const same = (one: Edit, other: Edit): boolean => one.from === other.from && one.to === other.to && one.text === other.text;
/** Two edits that touch each other are one matter, and a person decides it. */
const touch = (one: Edit, other: Edit): boolean => one.from <= other.to && other.from <= one.to;

/**
 * What a text says after two people edited it apart: both edits, when they touch other words; undefined when both changed
 * the same words in other ways.
 * @param base the text that both began with
 * @param diff the words that come in and go out between two texts; its `same` and `out` runs make up the first one exactly
 */
export function merged(base: string, mine: string, theirs: string, diff: (before: string, after: string) => readonly Run[]): string | undefined {
  const [ours, others] = [editsOf(diff(base, mine)), editsOf(diff(base, theirs))];
  const fresh = others.filter((edit) => !ours.some((own) => same(own, edit)));
  if (fresh.some((edit) => ours.some((own) => touch(own, edit)))) return undefined;
  return [...ours, ...fresh].toSorted((a, b) => b.from - a.from).reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), base);
}
