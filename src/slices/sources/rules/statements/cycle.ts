/** A topic or document with those it leads to by one relation. */
export interface Step {
  id: string;
  key: string;
  next: readonly string[];
}

/**
 * The keys of the circle that closes when `start` leads to `next`; undefined when none does. `steps` is everything that
 * can be reached from there, each once.
 */
export function circleOf(start: { id: string; key: string }, next: readonly string[], steps: readonly Step[]): string[] | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  // From where each was first reached; a Map is walked with what is added on the way, so that this is a search in breadth.
  const cameFrom = new Map(next.map((id) => [id, '']));
  for (const id of cameFrom.keys()) {
    if (id === start.id) return [start.key, ...trail(id, cameFrom, byId), start.key];
    for (const on of byId.get(id)?.next ?? []) if (!cameFrom.has(on)) cameFrom.set(on, id);
  }
  return undefined;
}

/** Keys of the way to an end, without the end itself. */
function trail(end: string, cameFrom: ReadonlyMap<string, string>, byId: ReadonlyMap<string, Step>): string[] {
  const way: string[] = [];
  for (let at = cameFrom.get(end) ?? ''; at !== ''; at = cameFrom.get(at) ?? '') way.unshift(byId.get(at)?.key ?? at);
  return way;
}
