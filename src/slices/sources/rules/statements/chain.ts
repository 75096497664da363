/** What a step of a chain must say to be followed. */
export interface Joined {
  from: string;
  to: string;
}

/** The links on the way to a topic and on the way from it; a circle is followed once. */
export function aroundTopic<L extends Joined>(links: readonly L[], topic: string): L[] {
  const walk = (start: 'from' | 'to', end: 'from' | 'to'): Set<L> => {
    const found = new Set<L>();
    const seen = new Set([topic]);
    for (const at of seen) for (const link of links.filter((one) => one[start] === at)) { found.add(link); seen.add(link[end]); }
    return found;
  };
  const kept = new Set([...walk('from', 'to'), ...walk('to', 'from')]);
  return links.filter((link) => kept.has(link));
}

/** Where chains begin: what nothing leads to, those that lead on first. In a circle, whatever comes first in it. */
export function chainStarts(topics: readonly string[], links: readonly Joined[]): string[] {
  const reached = new Set(links.map(({ to }) => to));
  const starts = topics.filter((topic) => !reached.has(topic));
  const seen = new Set(starts);
  const follow = (): void => { for (const at of seen) for (const { from, to } of links) if (from === at) seen.add(to); };
  follow();
  for (const topic of topics) if (!seen.has(topic)) { starts.push(topic); seen.add(topic); follow(); }
  const leads = new Set(links.map(({ from }) => from));
  return starts.toSorted((one, other) => Number(leads.has(other)) - Number(leads.has(one)));
}
