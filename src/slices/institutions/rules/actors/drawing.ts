import { fold } from '../../../../kernel/text.ts';
import type { ActorEdge, ActorNode } from '../../contract/actors/map.ts';
import { activeOn } from './joint.ts';
import { byDay, standing } from '../mapping.ts';

/** A tie as the directory keeps it. `to` null: an actor that the directory does not know, by its name or by the category of its place in a mapping. */
export interface KeptTie {
  from: string;
  to: string | null;
  kind: ActorEdge['kind'];
  says: string | null;
  record: string | null;
  state: string | null;
  since: string | null;
  until: string | null;
  held: readonly (string | null)[];
  name: string | null;
  category: string | null;
  sector: ActorNode['sector'];
}

/** Whether a tie stood on a day, and how: something planned, or mapped and not yet met, is a weak one. Undefined when it did not. */
function strengthOn({ kind, since, until, state, held }: KeptTie, day: string): boolean | undefined {
  if (kind === 'joint') return activeOn({ state: state ?? '', from: since, to: until }, day) || (state === 'planned' ? false : undefined);
  if (!standing({ on: since, leftOn: until }, day)) return undefined;
  return kind !== 'mapped' || held.some((on) => byDay(on, day));
}

/**
 * Whom an unknown actor is told apart by: one with a name is the same wherever it takes part; the places that a mapping
 * leaves unnamed are drawn as one of each category, since nobody can tell them apart.
 */
const keyOf = ({ kind, record, name, category }: KeptTie): string => (kind === 'mapped' ? `lugares ${record ?? ''} ${category ?? ''}` : `nombre ${fold(name ?? '')}`);
const hrefOf = ({ kind, record }: KeptTie): string | null => (record === null ? null : kind === 'mapped' ? `/vinculacion/${record}` : kind === 'joint' ? `/actores/acciones/${record}` : null);

export interface Drawn {
  edges: ActorEdge[];
  /** Actors that the directory does not know. */
  nameless: ActorNode[];
}

/** The ties that stood on a day and the actors among them that the directory does not know. */
export function drawnOn(ties: readonly KeptTie[], day: string): Drawn {
  const edges = new Map<string, ActorEdge>();
  const unnamed = Map.groupBy(ties.filter((tie) => tie.to === null && strengthOn(tie, day) !== undefined), keyOf);
  for (const [n, tie] of ties.entries()) {
    const strong = strengthOn(tie, day);
    if (strong === undefined) continue;
    const to = tie.to ?? keyOf(tie);
    const key = tie.to === null ? `${tie.from} ${to} ${tie.record ?? ''}` : String(n);
    edges.set(key, { from: tie.from, to, kind: tie.kind, says: tie.says, href: hrefOf(tie), strong: strong || (edges.get(key)?.strong ?? false) });
  }
  return { edges: [...edges.values()], nameless: [...unnamed].map(([id, those]) => nodeOf(id, those)) };
}

function nodeOf(id: string, those: readonly KeptTie[]): ActorNode {
  const { kind, name, category } = those[0]!; // a group has at least one
  const called = kind === 'mapped' ? (those.length === 1 ? (name ?? `${category ?? ''}, sin nombrar`) : `${category ?? ''} (${those.length} sin nombrar)`) : (name ?? '');
  return { id, institution: null, name: called, short: null, kind: null, sector: those.find(({ sector }) => sector !== null)?.sector ?? null, territory: null, territoryName: null };
}
