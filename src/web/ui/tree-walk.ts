/** An element of a tree and what hangs from it. */
export interface TreeNode {
  readonly id: string;
  /** Plain words, for finding by typing. */
  readonly text: string;
  readonly children?: readonly TreeNode[];
}

/** A node as one meets it when walking down what is open. */
export interface TreeRow<Node extends TreeNode = TreeNode> {
  readonly node: Node;
  readonly depth: number;
  readonly parentId: string | undefined;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: readonly [number, number];
}

/** The rows in sight, in reading order. */
export function visibleRows<Node extends TreeNode & { readonly children?: readonly Node[] }>(nodes: readonly Node[], open: ReadonlySet<string>, depth = 0, parentId?: string): TreeRow<Node>[] {
  return nodes.flatMap((node, n) => {
    const row: TreeRow<Node> = { node, depth, parentId, place: [n + 1, nodes.length] };
    return open.has(node.id) && node.children !== undefined ? [row, ...visibleRows(node.children, open, depth + 1, node.id)] : [row];
  });
}

export interface TreeMove {
  readonly focus: string;
  readonly toggle?: string;
}

const hasChildren = (row: TreeRow): boolean => (row.node.children?.length ?? 0) > 0;

/** Where a key leads from the focused row (the tree pattern of WAI-ARIA); undefined when it leads nowhere. */
export function moveInTree(rows: readonly TreeRow[], focus: string, key: string, open: ReadonlySet<string>): TreeMove | undefined {
  const at = rows.findIndex((row) => row.node.id === focus);
  const row = rows[at];
  if (row === undefined) return undefined;
  const to = (n: number): TreeMove | undefined => {
    const next = rows[n];
    return next === undefined ? undefined : { focus: next.node.id };
  };
  switch (key) {
    case 'ArrowDown': return to(at + 1);
    case 'ArrowUp': return to(at - 1);
    case 'Home': return to(0);
    case 'End': return to(rows.length - 1);
    case 'ArrowRight': return !hasChildren(row) ? undefined : open.has(focus) ? to(at + 1) : { focus, toggle: focus };
    case 'ArrowLeft': return hasChildren(row) && open.has(focus) ? { focus, toggle: focus } : row.parentId === undefined ? undefined : { focus: row.parentId };
    default: return key.length === 1 && key !== ' ' ? byLetter(rows, at, key) : undefined;
  }
}

function byLetter(rows: readonly TreeRow[], at: number, letter: string): TreeMove | undefined {
  const wanted = plainLetter(letter);
  const found = [...rows.slice(at + 1), ...rows.slice(0, at)].find((row) => plainLetter(row.node.text.slice(0, 1)) === wanted);
  return found === undefined ? undefined : { focus: found.node.id };
}

const plainLetter = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
