import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Subject } from '../../../../kernel/subject.ts';
import { Property, PropertyKey } from '../property.ts';
import { Statement } from '../statement.ts';
import { Topic, TopicKey } from '../topic.ts';
import { whose } from './whose.ts';

/** A topic as others name it. */
export const TopicRef = z.object({ id: z.uuid(), key: TopicKey, kind: z.string(), name: z.string().nullable() });
export type TopicRef = z.infer<typeof TopicRef>;

/** A topic of a list; `trail` is what contains it. */
export const TopicItem = TopicRef.extend({ version: z.number().int(), trail: z.string().nullable(), territory: z.string().nullable() });
export type TopicItem = z.infer<typeof TopicItem>;

/** One property of a topic with everything that documents say of it, side by side. */
export const SaidOf = z.object({
  property: PropertyKey,
  name: z.string(),
  unit: z.string().nullable(),
  /** Two of them cannot both be right for the same day. */
  differs: z.boolean(),
  statements: z.array(Statement),
});
export type SaidOf = z.infer<typeof SaidOf>;

/** A topic with its neighbours and what every document says of it, as far as the reader reaches. */
export const WholeTopic = TopicItem.extend({
  order: z.number().int().nullable(),
  aliases: z.array(z.string()),
  record: Subject.nullable(),
  partOf: TopicRef.nullable(),
  after: z.array(TopicRef),
  continues: z.array(TopicRef),
  parts: z.array(TopicRef),
  said: z.array(SaidOf),
  /** There is more than this page holds. */
  more: z.boolean(),
});
export type WholeTopic = z.infer<typeof WholeTopic>;

/** One thing leading to another, as a document says it or as it was read in it. */
export const ChainLink = z.object({
  /** Of the statement. */
  id: z.uuid(),
  from: z.uuid(),
  to: z.uuid(),
  /** How its property is called. */
  name: z.string(),
  mark: Statement.shape.mark,
  note: z.string().nullable(),
  documentId: z.uuid(),
  document: z.string(),
  place: z.string(),
  line: z.number().int().nullable(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** A topic of a chain, with the texts that documents give of it. */
export const ChainTopic = TopicRef.extend({ order: z.number().int().nullable(), says: z.array(z.string()) });
export type ChainTopic = z.infer<typeof ChainTopic>;

/** What leads to what. Of a document, also the topics of those kinds in it that nothing joins. */
export const Chain = z.object({ topics: z.array(ChainTopic), links: z.array(ChainLink) });
export type Chain = z.infer<typeof Chain>;

export const topicOperations = {
  /** Of a document (code or identity), all its chains; of a topic (key or identity), what leads to it and what it leads to. */
  chain: query({ input: z.object({ document: z.string().max(60).optional(), topic: z.string().max(200).optional() }), output: Chain, example: { document: '002' } }),
  topics: query({
    input: z.object({
      ...pageInput,
      q: z.string().trim().max(120).optional(),
      kind: z.string().max(60).optional(),
      partOf: TopicKey.optional(),
      recordKind: z.string().max(60).optional(),
      recordId: z.string().max(60).optional(),
    }),
    output: pageOf(TopicItem),
    example: { q: 'taller', limit: 20 },
  }),
  /** By its identity or its key. */
  topic: query({ input: z.object({ id: z.string().max(200) }), output: WholeTopic, example: { id: 'taller:1' } }),
  /** Makes a topic, or corrects the one that has that key when its version is given. */
  saveTopic: command({
    input: z.object({ id: z.uuid().optional(), version: z.number().int().optional(), ...whose, ...Topic.shape, /** `territory` is what it is about; this one says whose the topic is. */ ownerTerritory: whose.territory }),
    output: z.object({ id: z.uuid(), version: z.number().int(), key: TopicKey }),
    example: { id: exampleId('topic'), key: 'taller:1', kind: 'taller', name: 'Taller de arranque' },
  }),
  properties: query({
    input: z.object({ ...pageInput, limit: z.coerce.number().int().min(1).max(500).default(500), q: z.string().trim().max(120).optional() }),
    output: pageOf(Property.extend({ version: z.number().int() })),
    example: {},
  }),
  /** Adds a property, or corrects the one that has that key when its version is given. */
  saveProperty: command({
    input: z.object({ version: z.number().int().optional(), ...Property.shape, owner: whose.owner, territory: whose.territory }),
    output: z.object({ key: PropertyKey, version: z.number().int() }),
    example: { key: 'participantes', name: 'Participantes', value: 'number', unit: 'personas', least: 0 },
  }),
};
