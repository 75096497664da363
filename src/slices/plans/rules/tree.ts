interface Node {
  id: string;
  parentId: string | null;
}

/** Whether hanging an element from a parent would make it its own ancestor. */
export function makesCircle(nodes: readonly Node[], id: string, parentId: string | null): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  parents.set(id, parentId);
  const seen = new Set<string>();
  for (let at: string | null | undefined = parentId; at; at = parents.get(at)) {
    if (at === id || seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Parents before children, brothers in their order. Elements in a circle, or below one, come out in `astray`. */
export function inTreeOrder<T extends Node>(nodes: readonly T[]): { ordered: T[]; astray: T[] } {
  const known = new Set(nodes.map((n) => n.id));
  const children = Map.groupBy(nodes, (n) => (n.parentId !== null && known.has(n.parentId) ? n.parentId : ''));
  const ordered: T[] = [];
  const waiting = [...(children.get('') ?? [])].reverse();
  while (waiting.length > 0) {
    const node = waiting.pop()!; // the loop's condition
    ordered.push(node);
    for (const child of (children.get(node.id) ?? []).toReversed()) waiting.push(child); // one by one: a call takes some 100,000 arguments at most
  }
  const placed = new Set(ordered.map((n) => n.id));
  return { ordered, astray: nodes.filter((n) => !placed.has(n.id)) };
}

/** The ids of the nodes that are their own ancestors; what merely hangs below a circle is not among them. */
export function inCircles(nodes: readonly Node[]): Set<string> {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const seen = new Set<string>();
  const circling = new Set<string>();
  for (const { id } of nodes) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null | undefined = id;
    for (; at && parents.has(at) && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      onPath.add(at);
      path.push(at);
    }
    if (at && onPath.has(at)) for (const one of path.slice(path.indexOf(at))) circling.add(one);
  }
  return circling;
}
