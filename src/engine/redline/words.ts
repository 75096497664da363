import { sameStretches } from './anchors.ts';
import { isWord, tokensOf, type Run } from './runs.ts';

/** Words that stay may be told as changed between two longer changes, up to this many: a change then reads as one. */
const fewWords = 3;

/** Where two texts differ, word by word, in runs that a person can read. */
export function wordRuns(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const changes: Change[] = [];
  let [atA, atB] = [0, 0];
  for (const { a: startA, b: startB, length } of [...sameStretches(a, b), { a: a.length, b: b.length, length: 0 }]) {
    changes.push({ out: a.slice(atA, startA), in: b.slice(atB, startB), same: a.slice(startA, startA + length) });
    [atA, atB] = [startA + length, startB + length];
  }
  return tidy(changes).flatMap(runsOf);
}

/** What went, what came in its place, and what stayed after it. */
interface Change {
  out: string[];
  in: string[];
  same: string[];
}

/** The few same words between two changes that weigh more than they do become part of the change. */
function tidy(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    let next = change;
    for (let last = kept.at(-1); last && isChange(last) && isChange(next) && isCrumb(last.same, last, next); last = kept.at(-1)) {
      kept.pop();
      next = { out: [...last.out, ...last.same, ...next.out], in: [...last.in, ...last.same, ...next.in], same: next.same };
    }
    kept.push(next);
  }
  return kept;
}

const isChange = (change: Change): boolean => change.out.length > 0 || change.in.length > 0;
const weight = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + (isWord(token) ? token.length : 0), 0);
const heavier = (change: Change): number => Math.max(weight(change.out), weight(change.in));

function isCrumb(same: readonly string[], before: Change, after: Change): boolean {
  if (same.includes('\n')) return false; // a line that ends is a place to stop at
  return same.filter(isWord).length <= fewWords && weight(same) <= Math.min(heavier(before), heavier(after));
}

const runsOf = ({ out, in: into, same }: Change): Run[] => [
  ...(out.length > 0 ? [{ op: 'out' as const, text: out.join('') }] : []),
  ...(into.length > 0 ? [{ op: 'in' as const, text: into.join('') }] : []),
  ...(same.length > 0 ? [{ op: 'same' as const, text: same.join('') }] : []),
];
