/** The arrows that leave each node. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/**
 * A circle among some arrows, as the nodes on its way with the first one repeated at the end; undefined when there is
 * none. Linear, and without recursion: a chain may be as long as a package.
 */
export function findCycle(arrows: Arrows): string[] | undefined {
  const done = new Set<string>();
  for (const start of arrows.keys()) {
    if (done.has(start)) continue;
    const way: string[] = [start];
    const onWay = new Set(way);
    const waiting = [[...(arrows.get(start) ?? [])]];
    while (way.length > 0) {
      const next = waiting.at(-1)?.pop();
      if (next === undefined) {
        const left = way.pop()!; // the way is not empty here
        onWay.delete(left);
        done.add(left);
        waiting.pop();
      } else if (onWay.has(next)) return [...way.slice(way.indexOf(next)), next];
      else if (!done.has(next)) {
        way.push(next);
        onWay.add(next);
        waiting.push([...(arrows.get(next) ?? [])]);
      }
    }
  }
  return undefined;
}
