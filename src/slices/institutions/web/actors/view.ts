import type { ActorEdge, ActorMap, ActorNode } from '../../contract.ts';
import { edgeWords, words } from './words.ts';

/** What nobody has classified, as a key beside the codes of sectors. */
export const unclassified = 'none';
export const sectorKey = ({ sector }: Pick<ActorNode, 'sector'>): string => sector ?? unclassified;

export interface Actor extends ActorNode {
  ties: { edge: ActorEdge; other: ActorNode }[];
}

/** What actors do together or look for in each other; who depends on whom and who speaks for whom is asked apart. */
const work: readonly ActorEdge['kind'][] = ['joint', 'mapped', 'programme'];
export const everyTie = 'todos';
/** The kinds of tie to ask for: those of work unless another is chosen; undefined is all of them. */
export const tiesAsked = (chosen: string | undefined): ActorEdge['kind'][] | undefined => (chosen === everyTie ? undefined : chosen !== undefined && chosen in edgeWords ? [chosen as ActorEdge['kind']] : [...work]); // a key of the record of every kind

/** Actors with their ties, those with more ties first; whoever has none is not there. */
export function actorsOf({ nodes, edges }: ActorMap): Actor[] {
  const byId = new Map(nodes.map((node): [string, Actor] => [node.id, { ...node, ties: [] }]));
  for (const edge of edges) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) continue;
    from.ties.push({ edge, other: to });
    to.ties.push({ edge, other: from });
  }
  return [...byId.values()].filter(({ ties }) => ties.length > 0).toSorted((a, b) => b.ties.length - a.ties.length || a.name.localeCompare(b.name, 'es'));
}

/** A tie in words, seen from an actor: «acción conjunta: Mesa de frontera (previsto o pendiente)». */
export function tieText({ edge, other }: Actor['ties'][number], actor: string): string {
  const from = edge.from === actor;
  const kind = edge.kind === 'part-of' ? (from ? words.onParent : words.onChild) : edge.kind === 'speaks-for' ? (from ? words.onSpoken : words.onSpeaker) : edgeWords[edge.kind];
  return `${other.name}: ${[kind, edge.says].filter(Boolean).join(', ')}${edge.strong ? '' : ` (${words.weakWord})`}`;
}

/** Columns of the drawing, those that have somebody: from the State outwards, in the order of the packs; what nobody has classified last. */
export function columnsOf(actors: readonly Actor[], order: readonly string[]): { key: string; actors: Actor[] }[] {
  const groups = Map.groupBy(actors, sectorKey);
  const strange = [...groups.keys()].filter((key) => key !== unclassified && !order.includes(key));
  return [...order, ...strange, unclassified].flatMap((key) => { const own = groups.get(key); return own ? [{ key, actors: own }] : []; });
}
