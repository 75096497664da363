import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { ChainLink, ChainTopic } from '../../contract.ts';

/** Links read at most: a document with more is no chain that a person follows. */
const most = 2000;
const leading = sql`select p.key, p.definition ->> 'name' as name from sources.property p where p.definition ->> 'role' = 'leads-to'`;

/** Documents in which a topic leads to another, or another to it. */
export const listChainDocuments = (tx: Tx, reach: Reach, topic: { id: string; key: string }): Promise<{ id: string }[]> =>
  rows(tx, sql`select distinct s.document_id as id from sources.statement s join (${leading}) p on p.key = s.property where (s.topic_id = ${topic.id}::uuid or s.value ->> 'topic' = ${topic.key}) and ${visible(reach, 's')}`);

/** What leads to what in some documents, within reach, in the order of their lines. */
export const listChainLinks = (tx: Tx, reach: Reach, documents: readonly string[]): Promise<ChainLink[]> =>
  rows<ChainLink>(tx, sql`select s.id, s.topic_id as "from", o.id as "to", p.name, s.mark, s.note, s.document_id as "documentId", coalesce(d.code, d.title) as document, s.place, s.line
    from sources.statement s join (${leading}) p on p.key = s.property join sources.document d on d.id = s.document_id join sources.topic t on t.id = s.topic_id join sources.topic o on o.key = s.value ->> 'topic'
    where ${all([sql`s.document_id = any(${documents}::uuid[])`, visible(reach, 's'), visible(reach, 'd'), visible(reach, 't'), visible(reach, 'o')])} order by d.code, s.line nulls last, s.key limit ${sql.lit(most)}`);

/** Some topics, and the others of their kinds that the same documents speak of when `whole`; with the texts that those documents give of them. */
export const listChainTopics = (tx: Tx, reach: Reach, ids: readonly string[], documents: readonly string[], whole: boolean): Promise<ChainTopic[]> =>
  rows<ChainTopic>(tx, sql`select t.id, t.key, t.kind, t.name, t.position as "order", coalesce((select jsonb_agg(s.value ->> 'text' order by s.line nulls last, s.key) from sources.statement s join sources.property p on p.key = s.property
      where s.topic_id = t.id and s.document_id = any(${documents}::uuid[]) and s.value ->> 'kind' = 'text' and p.definition ->> 'role' is null and ${visible(reach, 's')}), '[]') as says
    from sources.topic t where ${all([visible(reach, 't'), whole
      ? sql`(t.id = any(${ids}::uuid[]) or (t.kind in (select k.kind from sources.topic k where k.id = any(${ids}::uuid[])) and exists (select 1 from sources.statement s where s.topic_id = t.id and s.document_id = any(${documents}::uuid[]) and ${visible(reach, 's')})))`
      : sql`t.id = any(${ids}::uuid[])`])} order by t.kind, t.position nulls last, t.key limit ${sql.lit(most)}`);
