import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type TopicItem, type TopicRef } from '../../contract.ts';
import type { TopicRow } from './rows.ts';

const refShape = sql`t.id, t.key, t.kind, t.name`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A topic by its key, or by its identity. */
export const findTopic = (tx: Tx, keyOrId: string): Promise<TopicRow | undefined> =>
  maybe<TopicRow>(tx, sql`select * from sources.topic where key = ${keyOrId} ${uuid.test(keyOrId) ? sql`or id = ${keyOrId}::uuid` : sql``}`);

export const lockTopic = (tx: Tx, key: string): Promise<TopicRow | undefined> => maybe<TopicRow>(tx, sql`select * from sources.topic where key = ${key} for update`);

/** Nobody else ties topics to one another until this command ends: two that cross could close a circle. */
export const lockTopicTree = (tx: Tx): Promise<number> => execute(tx, sql`select pg_advisory_xact_lock(hashtext('sources.topic'))`);

/** Topics by their keys, those within reach. */
export const listTopicsByKey = (tx: Tx, reach: Reach, keys: readonly string[]): Promise<TopicRow[]> =>
  rows<TopicRow>(tx, sql`select t.* from sources.topic t where t.key = any(${[...keys]}::text[]) and ${visible(reach, 't')}`);

/** Topics by identity as others name them, those within reach, in the order of their keys. */
export const listTopicRefs = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<TopicRef[]> =>
  rows<TopicRef>(tx, sql`select ${refShape} from sources.topic t where t.id = any(${[...ids]}::uuid[]) and ${visible(reach, 't')} order by t.key`);

export const listParts = (tx: Tx, reach: Reach, id: string, limit: number): Promise<TopicRef[]> =>
  rows<TopicRef>(tx, sql`select ${refShape} from sources.topic t where t.part_of = ${id}::uuid and ${visible(reach, 't')} order by t.kind, t.position, t.key limit ${sql.lit(limit)}`);

const nextOf: Record<'partOf' | 'after' | 'continues', Sql> = {
  partOf: sql`case when t.part_of is null then '{}'::uuid[] else array[t.part_of] end`,
  after: sql`t.after`,
  continues: sql`t.continues`,
};

/** Every topic that one relation reaches from some, with where it leads on: whether a circle closes is for the rule to say. */
export const listReached = (tx: Tx, relation: keyof typeof nextOf, from: readonly string[]): Promise<{ id: string; key: string; next: string[] }[]> =>
  rows(tx, sql`with recursive walk (id) as (select unnest(${[...from]}::uuid[]) union select n.id from walk w join sources.topic t on t.id = w.id cross join lateral unnest(${nextOf[relation]}) n (id))
    select t.id, t.key, ${nextOf[relation]} as next from walk w join sources.topic t on t.id = w.id`);

/** Topics within reach by kind and key; `q` looks in keys, names and other names. */
export async function listTopics(tx: Tx, reach: Reach, ask: { q?: string | undefined; kind?: string | undefined; partOf?: string | undefined; recordKind?: string | undefined; recordId?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const words = fold(ask.q ?? '').split(' ').filter(Boolean);
  const found = await rows<TopicItem>(tx, sql`select ${refShape}, t.version, coalesce(o.name, concat_ws(' ', o.kind, o.position)) as trail, t.place as territory
    from sources.topic t left join sources.topic o on o.id = t.part_of and ${visible(reach, 'o')} where ${all([
    visible(reach, 't'),
    ...words.map((word) => sql`t.folded like ${`%${word}%`}`), // folded words hold no % and no _
    ...(ask.kind ? [sql`t.kind = ${ask.kind}`] : []),
    ...(ask.partOf ? [sql`t.part_of = (select id from sources.topic where key = ${ask.partOf})`] : []),
    ...(ask.recordKind ? [sql`t.record_kind = ${ask.recordKind}`] : []),
    ...(ask.recordId ? [sql`t.record_id = ${ask.recordId}`] : []),
    ...(after ? [sql`(t.kind, t.key) > (${after[0]}, ${after[1]})`] : []),
  ])} order by t.kind, t.key limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found.map((one) => ({ ...one, trail: one.trail || null })), ask.limit, (t) => [t.kind, t.key]);
}

const columns = (row: Permitted<TopicRow>): Sql =>
  sql`${row.kind}, ${row.name}, ${row.part_of}, ${row.position}, ${row.place}, ${row.after}::uuid[], ${row.continues}::uuid[], ${row.aliases}::text[], ${row.record_kind}, ${row.record_id}`;

export async function insertTopic(tx: Tx, row: Permitted<TopicRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.topic (id, owner, territory, parties, visibility, key, created_at, kind, name, part_of, position, place, after, continues, aliases, record_kind, record_id)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.key}, ${now}, ${columns(row)})`);
  } catch (error) {
    if (brokenConstraint(error) === 'topic_twice') throw no('topic-twice', { key: row.key });
    throw brokenConstraint(error) === 'topic_pkey' ? houseNo('id-taken') : error;
  }
}

export const updateTopic = (tx: Tx, row: Permitted<TopicRow>): Promise<number> =>
  execute(tx, sql`update sources.topic set (kind, name, part_of, position, place, after, continues, aliases, record_kind, record_id) = (${columns(row)}), version = version + 1 where id = ${row.id}`);

/** Documents that say something of a topic: those to judge again when it changes. */
export const documentsOfTopic = async (tx: Tx, id: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct document_id as id from sources.statement where topic_id = ${id}::uuid`)).map((row) => row.id);
