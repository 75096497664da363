/** A statement with the one it hangs from, in the order of its siblings. */
export interface Hanging<K> {
  id: K;
  parentId: K | null;
}

/** A statement in the order of its tree: how deep it hangs, and how many statements its branch has, itself among them. */
export interface Placed<S> {
  statement: S;
  depth: number;
  size: number;
}

/** Statements as a reader meets them, each before what hangs from it. One that hangs from nothing known is a root. */
export function treeOrder<K, S extends Hanging<K>>(statements: readonly S[]): Placed<S>[] {
  const known = new Set<K | null>(statements.map(({ id }) => id));
  const under = Map.groupBy(statements, ({ parentId }) => (known.has(parentId) ? parentId : null));
  const order: Placed<S>[] = [];
  const place = (statement: S, depth: number): number => {
    const placed = { statement, depth, size: 1 };
    order.push(placed);
    for (const child of under.get(statement.id) ?? []) placed.size += place(child, depth + 1);
    return placed.size;
  };
  for (const root of under.get(null) ?? []) place(root, 0);
  return order;
}

/** A statement with everything that hangs from it, in order; empty when it is not there. */
export function branchOf<K, S extends Hanging<K>>(statements: readonly S[], id: K): S[] {
  const order = treeOrder(statements);
  const at = order.findIndex(({ statement }) => statement.id === id);
  return at < 0 ? [] : order.slice(at, at + order[at]!.size).map(({ statement }) => statement); // found just now
}
