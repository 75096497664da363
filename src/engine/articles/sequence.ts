import { readNumber, type Numbered } from './number.ts';

/** The value by which two numbers are told apart: `7bis` is not `7`. */
const same = (one: Numbered, other: Numbered): boolean => one.path.join('.') === other.path.join('.') && one.tail === other.tail;

/** Whether one number may come right after another: 13 after 12, 5.1 after 5, 6 after 5.3, 7 bis after 7. */
export function follows(before: Numbered | undefined, next: Numbered): boolean {
  if (!before) return next.path.every((one) => one === 1) && next.tail === '';
  const bare = before.path.join('.') === next.path.join('.');
  if (next.tail !== '') return bare ? before.tail < next.tail || before.tail === '' || /^[a-z]{3}/u.test(next.tail) : false;
  const depth = next.path.length;
  const head = (path: number[], length: number): string => path.slice(0, length).join('.');
  if (depth === before.path.length + 1) return head(next.path, depth - 1) === before.path.join('.') && next.path.at(-1) === 1;
  return depth <= before.path.length && head(next.path, depth - 1) === head(before.path, depth - 1) && next.path[depth - 1] === (before.path[depth - 1] ?? 0) + 1;
}

/** How a number stands to the one before it, where it does not follow. */
export function breakOf(before: string, next: string): 'jump' | 'repeated' | 'restart' | undefined {
  const [one, other] = [readNumber(before), readNumber(next)];
  if (!one || !other || follows(one, other)) return undefined;
  if (same(one, other)) return 'repeated';
  return follows(undefined, other) ? 'restart' : 'jump';
}
