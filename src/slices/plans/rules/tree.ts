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
    waiting.push(...[...(children.get(node.id) ?? [])].reverse());
  }
  const placed = new Set(ordered.map((n) => n.id));
  return { ordered, astray: nodes.filter((n) => !placed.has(n.id)) };
}
