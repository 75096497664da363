import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Parameter } from '../../contract/models/parameter.ts';
import type { InstrumentRow } from '../register.ts';

/** What makes an instrument a model. */
export interface Definition {
  levels: string[];
  parameters: Parameter[];
}

export const findDefinition = (tx: Tx, model: string): Promise<Definition | undefined> => maybe<Definition>(tx, sql`select m.levels, m.parameters from instruments.model m where m.instrument = ${model}`);

export const saveDefinition = (tx: Tx, model: Permitted<InstrumentRow>, { levels, parameters }: Definition): Promise<number> =>
  execute(tx, sql`insert into instruments.model (instrument, levels, parameters) values (${model.id}, ${levels}::text[], ${json(parameters)}::jsonb)
    on conflict (instrument) do update set levels = excluded.levels, parameters = excluded.parameters
    where (instruments.model.levels, instruments.model.parameters) is distinct from (excluded.levels, excluded.parameters)`);

export interface PublicationRow {
  model: string;
  text: number;
  /** ISO day. */
  on: string;
  says: string | null;
  changed: string[];
  added: string[];
  removed: string[];
}

/** The publications of some models, the oldest first. */
export const listPublications = (tx: Tx, models: readonly string[]): Promise<PublicationRow[]> =>
  rows<PublicationRow>(tx, sql`select p.model, p.text_number as text, p.published_on::text as "on", p.says, p.changed, p.added, p.removed from instruments.publication p where p.model = any(${models}::uuid[]) order by p.model, p.text_number`);

export const insertPublication = (tx: Tx, model: Permitted<InstrumentRow>, { text, on, says, changed, added, removed }: Omit<PublicationRow, 'model'>, at: Date): Promise<number> =>
  execute(tx, sql`insert into instruments.publication (model, text_number, published_on, published_at, says, changed, added, removed)
    values (${model.id}, ${text}, ${on}::date, ${at}, ${says}, ${changed}::text[], ${added}::text[], ${removed}::text[])`);

/** The parts of some versions of a text, by number. */
export async function partsByNumber(tx: Tx, instrument: string, numbers: readonly number[]): Promise<Map<number, Part[]>> {
  const found = numbers.length === 0 ? [] : await rows<{ number: number; parts: Part[] }>(tx, sql`select t.number, t.articles as parts from instruments.text t where t.instrument = ${instrument} and t.number = any(${numbers}::int[])`);
  return new Map(found.map(({ number, parts }) => [number, parts]));
}

export interface ListedModel {
  id: string;
  title: string;
  folded: string;
  kind: string;
  kindTitle: string;
  country: string;
  territory: string | null;
  levels: string[];
  text: number | null;
  publishedOn: string | null;
  example: boolean;
}

interface ModelFilter {
  country?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
  limit: number;
}

const listed = sql`i.id, i.title, i.folded, i.kind, coalesce(k.title, i.kind) as "kindTitle", i.country, i.territory, coalesce(m.levels, '{}') as levels, p.text_number as text, p.published_on::text as "publishedOn", i.example`;
const from = sql`instruments.instrument i left join instruments.model m on m.instrument = i.id left join instruments.kind k on k.country = i.country and k.code = i.kind
  left join lateral (select p.text_number, p.published_on from instruments.publication p where p.model = i.id order by p.text_number desc limit 1) p on true`;

/** A page of models within reach, by title. */
export async function listModels(tx: Tx, reach: Reach, { country, q, after, limit }: ModelFilter): Promise<{ items: ListedModel[]; next: string | null }> {
  const [keys, words] = [readCursor(after), fold(q ?? '')];
  const where = [sql`i.is_model`, visible(reach, 'i'), ...(country ? [sql`i.country = ${country}`] : []), ...(words ? [sql`i.folded like ${`%${words}%`}`] : []), ...(keys ? [sql`(i.folded, i.id) > (${keys[0]}, ${keys[1]}::uuid)`] : [])];
  const found = await rows<ListedModel>(tx, sql`select ${listed} from ${from} where ${all(where)} order by i.folded, i.id limit ${limit + 1}`);
  return toPage(found, limit, ({ folded, id }) => [folded, id]);
}

/** Some models within reach, by title. */
export const listModelsById = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<ListedModel[]> =>
  rows<ListedModel>(tx, sql`select ${listed} from ${from} where i.id = any(${ids}::uuid[]) and i.is_model and ${visible(reach, 'i')} order by i.folded, i.id`);
