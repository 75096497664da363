import type { CorpusTopic, Reading } from '../../corpus.ts';

/** Who takes up each topic later: the topics that say they continue it. */
export const continuedBy = (reading: Reading): Map<string, CorpusTopic[]> => {
  const found = new Map<string, CorpusTopic[]>();
  for (const topic of reading.topics.values()) for (const earlier of topic.continues) found.set(earlier, [...(found.get(earlier) ?? []), topic]);
  return found;
};

/** Parts without those that another of them takes up: two versions side by side are not two things. */
export function current(parts: readonly CorpusTopic[]): readonly CorpusTopic[] {
  const earlier = new Set(parts.flatMap((part) => part.continues));
  return earlier.size === 0 ? parts : parts.filter(({ id }) => !earlier.has(id));
}

/** Every topic with each one that it continues. */
export const steps = (reading: Reading): { earlier: CorpusTopic; later: CorpusTopic }[] =>
  [...reading.topics.values()].flatMap((later) => later.continues.flatMap((id) => { const earlier = reading.topics.get(id); return earlier ? [{ earlier, later }] : []; }));

/** Whether a topic is another one, or continues it through any number of versions. */
export function continues(reading: Reading, later: string, earlier: string): boolean {
  const seen = new Set<string>();
  const waiting = [later];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === earlier) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(reading.topics.get(at)?.continues ?? []));
  }
  return false;
}

/** Parts of one kind of a version, and where the next version has to have them. */
export interface Succession {
  parent: CorpusTopic;
  kind: string;
  earlier: readonly CorpusTopic[];
  later: readonly CorpusTopic[];
}

/** Groups of parts that a later version takes up: because their whole is continued, or because one of them is by something outside the group. */
export function successions(reading: Reading, heirs: ReadonlyMap<string, readonly CorpusTopic[]>): Succession[] {
  const groups = Map.groupBy([...reading.topics.values()].filter(({ partOf }) => partOf !== null), ({ partOf, kind }) => `${partOf}|${kind}`);
  return [...groups.values()].flatMap((earlier): Succession[] => {
    const first = earlier[0];
    const parent = reading.topics.get(first?.partOf ?? '');
    if (!first || !parent) return [];
    const outside = earlier.flatMap(({ id }) => heirs.get(id) ?? []).filter((heir) => heir.partOf !== parent.id || heir.kind !== first.kind);
    const whole = (heirs.get(parent.id) ?? []).flatMap(({ id }) => reading.partsOf(id, first.kind));
    const wholes = new Map(outside.map((heir) => [heir.partOf === null ? heir.id : `${heir.partOf}|${heir.kind}`, heir]));
    const beside = [...wholes.values()].flatMap((heir) => (heir.partOf === null ? [heir] : reading.partsOf(heir.partOf, heir.kind)));
    const later = [...new Set([...whole, ...beside])];
    return later.length === 0 ? [] : [{ parent, kind: first.kind, earlier, later }];
  });
}
