import { z } from '../../../../kernel/contract.ts';
import { Sector } from './sector.ts';

export const edgeKinds = ['programme', 'mapped', 'joint', 'part-of', 'speaks-for'] as const;
export const ActorNode = z.object({ id: z.string(), name: z.string(), short: z.string().nullable(), kind: z.string(), sector: Sector.nullable(), territory: z.string().nullable(), territoryName: z.string().nullable() });
export type ActorNode = z.infer<typeof ActorNode>;

/** What ties two actors: the programme, mapping or joint action by its title. `strong` false: planned or pending. */
export const ActorEdge = z.object({ from: z.string(), to: z.string(), kind: z.enum(edgeKinds), says: z.string().nullable(), href: z.string().nullable(), strong: z.boolean() });
export type ActorEdge = z.infer<typeof ActorEdge>;

/** `capped`: there are more ties than were drawn. */
export const ActorMap = z.object({ asOf: z.string(), nodes: z.array(ActorNode), edges: z.array(ActorEdge), capped: z.boolean() });
export type ActorMap = z.infer<typeof ActorMap>;

/** Who asks for knowledge, offers it or brings both together on a topic. `topic` null: nobody said which. */
export const KnowledgeTopic = z.object({ topic: z.string().nullable(), matched: z.boolean(), demand: z.array(z.object({ id: z.string(), name: z.string() })), offer: z.array(z.object({ id: z.string(), name: z.string() })), intermediation: z.array(z.object({ id: z.string(), name: z.string() })) });
export type KnowledgeTopic = z.infer<typeof KnowledgeTopic>;
