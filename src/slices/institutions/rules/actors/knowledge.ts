import { fold } from '../../../../kernel/text.ts';
import type { Knowing, KnowledgeTopic } from '../../contract/actors/map.ts';

/** A place of a mapping with what it brings. */
export interface Exchange extends Knowing {
  knowledge: readonly string[];
  topic: string | null;
}

/** Who asks and who offers by topic (accents and case aside). A topic is matched when somebody asks for it and somebody else offers it. */
export function topicsOf(list: readonly Exchange[]): KnowledgeTopic[] {
  const groups = Map.groupBy(list.filter(({ knowledge }) => knowledge.length > 0), ({ topic }) => (topic === null ? '' : fold(topic)));
  const who = (those: readonly Exchange[], role: string): Knowing[] => [...new Map(those.filter(({ knowledge }) => knowledge.includes(role)).map(({ id, name, institution, purpose }) => [id, { id, name, institution, purpose }])).values()];
  const topics = [...groups.values()].map((those): KnowledgeTopic => {
    const [demand, offer] = [who(those, 'demand'), who(those, 'offer')];
    const topic = those[0]?.topic ?? null;
    return { topic, matched: topic !== null && demand.some((one) => offer.some((other) => other.id !== one.id)), demand, offer, intermediation: who(those, 'intermediation') };
  });
  return topics.toSorted((a, b) => Number(a.matched) - Number(b.matched) || (a.topic ?? '￿').localeCompare(b.topic ?? '￿', 'es'));
}
