/** A stretch of a text that both say, or only one of them. */
export interface Stretch {
  kind: 'same' | 'before' | 'after';
  text: string;
}

/** Words beyond this many on a side, after cutting what both begin and end with, are not aligned one by one: the whole middle differs. */
const longest = 2000;

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];
const bare = (word: string): string => word.trimEnd();

/** How two texts differ, word by word: what both say, what only the first says, what only the second says. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && bare(a[head]!) === bare(b[head]!)) head += 1; // the loop's own bound
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && bare(a[a.length - 1 - tail]!) === bare(b[b.length - 1 - tail]!)) tail += 1; // as above
  const middle = aligned(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...b.slice(0, head).map(same), ...middle, ...b.slice(b.length - tail).map(same)]);
}

const same = (text: string): Stretch => ({ kind: 'same', text });

/** The longest common sequence of words; Myers would be faster, and texts of plans are short. */
function aligned(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length > longest || b.length > longest) return [...a.map((text): Stretch => ({ kind: 'before', text })), ...b.map((text): Stretch => ({ kind: 'after', text }))];
  const wide = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * wide);
  const at = (i: number, j: number): number => lengths[i * wide + j]!; // inside the table
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) lengths[i * wide + j] = bare(a[i]!) === bare(b[j]!) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)); // the loops' own bounds
  const out: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && bare(x) === bare(y)) {
      out.push(same(y));
      [i, j] = [i + 1, j + 1];
    } else if (x !== undefined && (y === undefined || at(i + 1, j) >= at(i, j + 1))) {
      out.push({ kind: 'before', text: x });
      i += 1;
    } else {
      out.push({ kind: 'after', text: y ?? '' });
      j += 1;
    }
  }
  return out;
}

/** Neighbours of one kind as one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  }
  return out;
}
