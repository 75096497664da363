import { z } from '../../../../kernel/contract.ts';
import { Sector } from './sector.ts';

export const edgeKinds = ['programme', 'mapped', 'joint', 'part-of', 'speaks-for'] as const;
/** `institution` and `kind` null: the directory does not know it, a record of what it does names it; `id` then only tells it apart on this map. */
export const ActorNode = z.object({ id: z.string(), institution: z.string().nullable(), name: z.string(), short: z.string().nullable(), kind: z.string().nullable(), sector: Sector.nullable(), territory: z.string().nullable(), territoryName: z.string().nullable() });
export type ActorNode = z.infer<typeof ActorNode>;

/** What ties two actors: the programme, mapping or joint action by its title. `strong` false: planned or pending. */
export const ActorEdge = z.object({ from: z.string(), to: z.string(), kind: z.enum(edgeKinds), says: z.string().nullable(), href: z.string().nullable(), strong: z.boolean() });
export type ActorEdge = z.infer<typeof ActorEdge>;

/** `capped`: there are more ties of the kinds asked for than were drawn; `others`: none of them is there, and some of another kind is. */
export const ActorMap = z.object({ asOf: z.string(), nodes: z.array(ActorNode), edges: z.array(ActorEdge), capped: z.boolean(), others: z.boolean() });
export type ActorMap = z.infer<typeof ActorMap>;

/** Who brings knowledge: an institution, or a place of a mapping that nobody has named (`institution` null). */
export const Knowing = z.object({ id: z.string(), name: z.string(), institution: z.string().nullable(), purpose: z.string() });
export type Knowing = z.infer<typeof Knowing>;

/** Who asks for knowledge, offers it or brings both together on a topic. `topic` null: nobody said which. */
export const KnowledgeTopic = z.object({ topic: z.string().nullable(), matched: z.boolean(), demand: z.array(Knowing), offer: z.array(Knowing), intermediation: z.array(Knowing) });
export type KnowledgeTopic = z.infer<typeof KnowledgeTopic>;
