import { fold } from '../../../kernel/text.ts';
import type { Owned } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, json, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { levelsOf } from '../../territories/index.ts';
import type { Property } from '../contract/property.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import type { Corpus, CorpusDocument, CorpusStatement, CorpusTopic, CorpusVocabulary, NamedPlace } from '../rules/corpus.ts';
import { plainVocabulary } from '../rules/register/words.ts';
import type { Connected } from './connected.ts';

/** What is judged, without its figures: those are calculated by the slices that export them. */
export type WrittenCorpus = Omit<Corpus, 'figures' | 'asOf' | 'vocabulary'>;

/** Reads what some documents say, with everything rules need to judge it. Always in one order. */
export async function readCorpus(tx: Tx, { documents, topics }: Connected): Promise<WrittenCorpus> {
  const spoken = await listTopics(tx, topics);
  return {
    documents: byId(await listJudged(tx, documents)),
    topics: byId(spoken),
    statements: await listSaid(tx, documents),
    properties: new Map((await rows<{ key: string; definition: Omit<Property, 'key'> }>(tx, sql`select key, definition from sources.property order by key`)).map(({ key, definition }) => [key, { ...definition, key }])),
    places: await placesNamed(tx, spoken),
  };
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((one) => [one.id, one]));

const listJudged = (tx: Tx, documents: readonly string[]): Promise<CorpusDocument[]> =>
  rows<CorpusDocument>(tx, sql`select id, coalesce(code, title) as name, title, kind, coalesce(issued_on, year::text) as "issuedOn", supersedes
    from sources.document where id = any(${documents}::uuid[]) order by code nulls last, title, id`);

const listTopics = (tx: Tx, topics: readonly string[]): Promise<CorpusTopic[]> =>
  rows<CorpusTopic>(tx, sql`select id, key, kind, name, part_of as "partOf", position as "order", place as territory, after, continues, aliases,
      case when record_id is null then null else jsonb_build_object('kind', record_kind, 'id', record_id) end as record,
      case when visibility = 'public' then null else jsonb_build_object('owner', owner, 'territory', territory, 'parties', parties, 'visibility', visibility) end as withheld
    from sources.topic where id = any(${topics}::uuid[]) order by key`);

const listSaid = (tx: Tx, documents: readonly string[]): Promise<CorpusStatement[]> =>
  rows<CorpusStatement>(tx, sql`select id, document_id as document, topic_id as topic, property, value, as_of as "asOf", mark, original, confidence, note, quote, place, part, line, line_to as "lineTo",
      row_number as row, column_number as column
    from sources.statement where document_id = any(${documents}::uuid[]) order by document_id, page nulls first, line nulls first, key`);

/** Units of the catalogues that carry a name of a topic, by their folded name; `level` as its country calls it, `trail` says in what they lie. */
async function placesNamed(tx: Tx, topics: readonly CorpusTopic[]): Promise<Map<string, NamedPlace[]>> {
  const names = [...new Set(topics.flatMap(({ name, aliases }) => [...(name ? [name] : []), ...aliases]).map(fold))].filter(Boolean);
  const found = await rows<NamedPlace & { folded: string }>(tx, sql`select u.folded, u.code, u.name, u.level, concat_ws(', ', p.name, g.name) as trail
    from territories.unit u left join territories.unit p on p.code = u.parent left join territories.unit g on g.code = p.parent
    where u.folded = any(${names}::text[]) and u.valid_to is null order by u.folded, u.code`);
  const levels = await levelNames(tx, found.map(({ code }) => code.slice(0, 2)));
  const named = new Map<string, NamedPlace[]>();
  for (const { folded, ...place } of found) named.set(folded, [...(named.get(folded) ?? []), { ...place, level: levels.get(`${place.code.slice(0, 2)} ${place.level}`) ?? place.level }]);
  return named;
}

/** What countries call their levels, by country and level: «parroquia», «distrito». */
async function levelNames(tx: Tx, countries: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const country of new Set(countries)) for (const { id, name } of await levelsOf(tx, country)) names.set(`${country} ${id}`, name.toLocaleLowerCase('es'));
  return names;
}

/** The words of all packs, as one. */
export async function readVocabulary(tx: Tx): Promise<CorpusVocabulary> {
  const packs = (await rows<{ definition: Vocabulary }>(tx, sql`select definition from sources.vocabulary order by pack`)).map(({ definition }) => plainVocabulary(definition));
  return {
    ambiguous: packs.flatMap(({ ambiguous }) => ambiguous),
    groups: packs.flatMap(({ groups }) => groups),
    synonyms: packs.flatMap(({ synonyms }) => synonyms),
    reservations: [...new Set(packs.flatMap(({ reservations }) => reservations))],
  };
}

/** Documents of which anything is said, or that a package brought: what a whole judgement goes through. */
export const listSpeaking = async (tx: Tx): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select d.id from sources.document d where d.package_id is not null or exists (select 1 from sources.statement s where s.document_id = d.id) order by d.id`)).map(({ id }) => id);

/** How many statements some documents hold. */
export const countSaid = async (tx: Tx, documents: readonly string[]): Promise<number> =>
  (await rows<{ count: number }>(tx, sql`select count(*)::int as count from sources.statement where document_id = any(${[...documents]}::uuid[])`))[0]?.count ?? 0;

/** Keeps the words of a pack, with where each comes from; false when they are the same as before. */
export const saveVocabulary = async (tx: Tx, _authority: Permitted<Owned>, pack: string, definition: Vocabulary): Promise<boolean> =>
  (await execute(tx, sql`insert into sources.vocabulary (pack, definition) values (${pack}, ${json(definition)}::jsonb)
    on conflict (pack) do update set definition = excluded.definition where vocabulary.definition is distinct from excluded.definition`)) > 0;
