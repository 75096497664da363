import { z } from '../../../kernel/contract.ts';
import { Subject } from '../../../kernel/subject.ts';

/** `grupo:004-1`, `linea:promocion`, `institucion:cpccs`: what documents speak of, the same in all of them. */
export const TopicKey = z.string().trim().min(1).max(200);

/**
 * Something that documents speak of: a body, a group, a line, an activity, a section of the document itself. Two
 * documents that name the same topic meet in it. It may be tied to a record of the house.
 */
export const Topic = z.object({
  key: TopicKey,
  /** A word for what it is (`grupo`, `actividad`, `seccion`): rules speak of kinds, never of one topic. */
  kind: z.string().trim().min(1).max(60),
  /** How it is called; absent when the document counts it and does not name it. */
  name: z.string().trim().max(500).optional(),
  /** The topic that contains it: its parts are counted and added up. */
  partOf: TopicKey.optional(),
  /** Its place among the parts of the same kind, from 1. */
  order: z.number().int().min(0).max(1_000_000_000).optional(),
  /** Code of its territory, when it has one (`EC-0807`). */
  territory: z.string().max(20).optional(),
  /** Topics that must come before it: its gate. */
  after: z.array(TopicKey).max(50).optional(),
  /** The same thing in an earlier version or place of the document: renamed, moved, restated. */
  continues: z.array(TopicKey).max(50).optional(),
  /** Other names under which documents speak of it. */
  aliases: z.array(z.string().trim().min(1).max(300)).max(50).optional(),
  /** The record of the house it stands for. */
  record: Subject.optional(),
});
export type Topic = z.infer<typeof Topic>;
