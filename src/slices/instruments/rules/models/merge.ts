import { wordRuns, type Run } from '../../../../engine/redline/index.ts';

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
/** Letters between two edits that are one matter all the same: a person decides it. */
const near = 20;
const touch = (one: Edit, other: Edit): boolean => one.from <= other.to + near && other.from <= one.to + near;

/**
 * What a text says after two people edited it apart: both edits, when they touch other words; undefined when both changed
 * the same words in other ways.
 * @param base the text that both began with
 */
export function merged(base: string, mine: string, theirs: string): string | undefined {
  const [ours, others] = [editsOf(wordRuns(base, mine)), editsOf(wordRuns(base, theirs))];
  const fresh = others.filter((edit) => !ours.some((own) => same(own, edit)));
  if (fresh.some((edit) => ours.some((own) => touch(own, edit)))) return undefined;
  return [...ours, ...fresh].toSorted((a, b) => b.from - a.from).reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), base);
}
