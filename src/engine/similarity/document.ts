import { treeOrder, type Hanging } from './branch.ts';
import { leastWords, shingleAt, shingleWords } from './shingle.ts';
import { wordsOf } from './word.ts';

/** A statement of a plan: what it says and where it hangs. */
export interface Told<K> extends Hanging<K> {
  text: string;
}

/** A branch of more statements than these is a chapter: its parts are compared, nobody reads it side by side. */
export const mostStatements = 60;

/** A text that can be alike to another: a statement alone, or with everything that hangs from it. */
export interface Node<K> {
  key: K;
  branch: boolean;
  /** Place of the branch it stands in; -1 at the top. */
  parent: number;
  /** Shingles that stand in it and in no smaller text of the document, each once. */
  shingles: number[];
  /** Whether it is compared: a statement always; a branch when it can be read and most of its statements are too short to be compared alone. */
  compared: boolean;
}

interface Line<K> {
  told: Told<K>;
  depth: number;
  words: number;
  /** Places of the nodes of its own text, and of the branch it stands in. */
  own: number;
  parent: number;
}

/** The texts of a document: every statement and every branch, each shingle at the smallest text that holds all its words. */
export function nodesOf<K>(statements: readonly Told<K>[]): Node<K>[] {
  const nodes: Node<K>[] = [];
  const found: Set<number>[] = [];
  const node = (key: K, branch: boolean, parent: number, compared: boolean): number => (found.push(new Set()), nodes.push({ key, branch, parent, shingles: [], compared }) - 1);
  const order = treeOrder<K, Told<K>>(statements);
  const words = order.map(({ statement }) => wordsOf(statement.text));
  const open: number[] = [];
  const lines = order.map(({ statement, depth, size }, at): Line<K> => {
    const parent = depth === 0 ? -1 : open[depth - 1]!; // a child comes after its parent
    if (size > 1) open[depth] = node(statement.id, true, parent, size <= mostStatements && isOfShort(words.slice(at, at + size)));
    return { told: statement, depth, words: words[at]!.length, own: node(statement.id, false, size > 1 ? open[depth]! : parent, true), parent };
  });
  const flat = words.flat();
  const lineOf = lines.flatMap(({ words: count }, at) => Array.from({ length: count }, () => at));
  for (let at = 0; at + shingleWords <= flat.length; at += 1) {
    const home = smallest(lines, lineOf[at]!, lineOf[at + shingleWords - 1]!); // both within the text
    if (home >= 0) found[home]!.add(shingleAt(flat, at)); // made with its node
  }
  return nodes.map((one, at) => ({ ...one, shingles: [...found[at]!] }));
}

const isOfShort = (statements: readonly (readonly unknown[])[]): boolean => statements.filter(({ length }) => length < leastWords).length * 2 >= statements.length;

/** The smallest text that holds some lines in a row: their own, or the branch under which they all hang. */
function smallest(lines: readonly Line<unknown>[], first: number, last: number): number {
  let home = lines[first]!;
  if (first === last) return home.own;
  home = lines[first + 1]!;
  for (let at = first + 2; at <= last; at += 1) if (lines[at]!.depth < home.depth) home = lines[at]!;
  return home.parent;
}
