import { rows, sql, type Tx } from '../../../platform/db/sql.ts';

/** Documents that hang together, with the topics they speak of: the smallest set that can be judged alone. */
export interface Connected {
  documents: string[];
  topics: string[];
}

const ids = async (tx: Tx, query: ReturnType<typeof sql>): Promise<string[]> => (await rows<{ id: string }>(tx, query)).map(({ id }) => id);

/**
 * Everything that hangs together with some documents: those that speak of the same topics, of their parts, wholes,
 * gates, earlier forms and values, that replace one another or came in one package; and from these on, until nothing
 * new comes. Rules look no further, so judging such a set alone says what judging everything would.
 */
export async function connectedTo(tx: Tx, start: readonly string[]): Promise<Connected> {
  const documents = new Set<string>();
  const topics = new Set<string>();
  let fresh = start.length === 0 ? [] : await ids(tx, sql`select id from sources.document where id = any(${[...new Set(start)]}::uuid[])`);
  let spoken: string[] = [];
  while (fresh.length > 0 || spoken.length > 0) {
    for (const id of fresh) documents.add(id);
    for (const id of spoken) topics.add(id);
    const [topicsNext, documentsNext] = [await topicsNextTo(tx, fresh, spoken), await documentsNextTo(tx, fresh, spoken)];
    fresh = documentsNext.filter((id) => !documents.has(id));
    spoken = topicsNext.filter((id) => !topics.has(id));
  }
  return { documents: [...documents].toSorted(), topics: [...topics].toSorted() };
}

/** Topics of which documents speak, that their package brought or a value of theirs names; and those next to topics: wholes and parts, before and after, what they continue and what continues them. */
const topicsNextTo = (tx: Tx, documents: readonly string[], topics: readonly string[]): Promise<string[]> =>
  ids(tx, sql`with near as (select * from sources.topic where id = any(${[...topics]}::uuid[]))
    select s.topic_id as id from sources.statement s where s.document_id = any(${[...documents]}::uuid[])
    union select t.id from sources.statement s join sources.topic t on t.key = s.value ->> 'topic' where s.document_id = any(${[...documents]}::uuid[]) and s.value ->> 'kind' = 'topic'
    union select t.id from sources.document d join sources.topic t on t.package_id = d.package_id where d.id = any(${[...documents]}::uuid[])
    union select part_of from near where part_of is not null
    union select unnest(after) from near union select unnest(continues) from near
    union select id from sources.topic where part_of = any(${[...topics]}::uuid[])
    union select id from sources.topic where after && ${[...topics]}::uuid[]
    union select id from sources.topic where continues && ${[...topics]}::uuid[]`);

/** Documents that speak of topics, name them in a value or came with them; and those that replace others, are replaced by them, or came in one package. */
const documentsNextTo = (tx: Tx, documents: readonly string[], topics: readonly string[]): Promise<string[]> =>
  ids(tx, sql`with near as (select id, supersedes, package_id from sources.document where id = any(${[...documents]}::uuid[]))
    select s.document_id as id from sources.statement s where s.topic_id = any(${[...topics]}::uuid[])
    union select s.document_id from sources.topic t join sources.statement s on s.value ->> 'kind' = 'topic' and s.value ->> 'topic' = t.key where t.id = any(${[...topics]}::uuid[])
    union select d.id from sources.topic t join sources.document d on d.package_id = t.package_id where t.id = any(${[...topics]}::uuid[])
    union select supersedes from near where supersedes is not null
    union select id from sources.document where supersedes = any(${[...documents]}::uuid[])
    union select d.id from near n join sources.document d on d.package_id = n.package_id`);
