import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { brokenConstraint, execute, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type verifiedKinds } from '../../contract.ts';

export type EditedKind = Exclude<(typeof verifiedKinds)[number], 'term'>;
export interface Kept extends Owned {
  country: string;
  code: string;
  source: string;
  verified: boolean;
  /** Only of relations: taken away. */
  removed?: boolean;
}
/** What a person writes of an entry, by the contract's words. From then on packs leave the row alone. */
export type Written = Record<string, string | boolean | string[] | null>;

/** Where a word of the contract is kept under another name. */
const columns: Record<EditedKind, Record<string, string>> = {
  norm: { from: 'valid_from', to: 'valid_to', lastReform: 'last_reform' },
  article: {},
  competence: { from: 'valid_from', to: 'valid_to' },
  relation: { from: 'from_norm', to: 'to_norm', toArticle: 'to_article', on: 'on_day' },
  version: { from: 'from_on' },
  faculty: {},
};

const tableOf = (kind: EditedKind): Sql => sql.table(`norms.${kind}`);
const typed = (value: Written[string]): Sql => (Array.isArray(value) ? sql`${value}::text[]` : typeof value === 'boolean' ? sql`${value}::boolean` : sql`${value}::text`);
const each = (kind: EditedKind, values: Written, write: (column: string, value: Sql) => Sql): Sql =>
  sql.join(Object.entries(values).map(([word, value]) => write(columns[kind][word] ?? word, typed(value))), sql`, `);

export const lockKept = (tx: Tx, kind: EditedKind, id: string): Promise<Kept | undefined> => maybe<Kept>(tx, sql`select * from ${tableOf(kind)} where id = ${id} for update`);

export async function insertEntry(tx: Tx, kind: EditedKind, row: Permitted<Kept>, values: Written): Promise<void> {
  try {
    await execute(tx, sql`insert into ${tableOf(kind)} (id, owner, territory, parties, visibility, country, code, source, verified, edited, ${each(kind, values, (column) => sql.ref(column))})
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}, ${row.visibility}, ${row.country}, ${row.code}, ${row.source}, ${row.verified}, true, ${each(kind, values, (_, value) => value)})`);
  } catch (error) {
    throw twice(error, kind, row.code);
  }
}

/** Answers whether anything changed. */
export async function updateEntry(tx: Tx, kind: EditedKind, row: Permitted<Kept>, values: Written): Promise<boolean> {
  try {
    return (await execute(tx, sql`update ${tableOf(kind)} set ${each(kind, values, (column, value) => sql`${sql.ref(column)} = ${value}`)}, mark = null, edited = true, version = version + 1
      where id = ${row.id} and (${each(kind, values, (column) => sql.ref(column))}) is distinct from (${each(kind, values, (_, value) => value)})`)) > 0;
  } catch (error) {
    throw twice(error, kind, row.code);
  }
}

function twice(error: unknown, kind: EditedKind, code: string): unknown {
  const broken = brokenConstraint(error);
  if (broken === `${kind}_pkey`) return houseNo('id-taken');
  return broken === `${kind}_twice` ? no('entry-twice', { code }) : error;
}

/** Taken away by a person: kept, so that a pack does not bring it back. */
export const removeRelation = (tx: Tx, row: Permitted<Kept>): Promise<number> => execute(tx, sql`update norms.relation set removed = true, edited = true, version = version + 1 where id = ${row.id}`);

/** A relation of the same norms, kind and articles that a person took away. */
export const findRemoved = (tx: Tx, country: string, code: string): Promise<{ id: string } | undefined> => maybe(tx, sql`select id from norms.relation where country = ${country} and code = ${code} and removed`);
export const reviveRelation = (tx: Tx, row: Permitted<Kept>): Promise<number> => execute(tx, sql`update norms.relation set removed = false where id = ${row.id}`);

export interface KeptArticle extends Kept {
  norm: string;
  number: string;
  letter: string | null;
  parent: string | null;
  says: string;
}
export const lockArticle = (tx: Tx, id: string): Promise<KeptArticle | undefined> => maybe<KeptArticle>(tx, sql`select * from norms.article where id = ${id} for update`);
export const listParts = (tx: Tx, country: string, norm: string): Promise<{ id: string; code: string; parent: string | null }[]> => rows(tx, sql`select id, code, parent from norms.article where country = ${country} and norm = ${norm}`);

export interface TextToSave {
  from: string | null;
  says: string;
  note: string | null;
  source: string;
  verified: boolean;
}
export const saveText = (tx: Tx, article: Permitted<Kept>, { from, says, note, source, verified }: TextToSave): Promise<number> =>
  execute(tx, sql`insert into norms.article_text (article_id, from_on, says, note, source, verified) values (${article.id}, ${from}, ${says}, ${note}, ${source}, ${verified})
    on conflict on constraint text_twice do update set says = excluded.says, note = excluded.note, source = excluded.source, verified = excluded.verified`);

/** The text of an article that holds last, when its texts are dated. */
export const lastText = (tx: Tx, article: string): Promise<{ from: string | null; says: string } | undefined> =>
  maybe(tx, sql`select from_on as "from", says from norms.article_text where article_id = ${article} order by rpad(from_on, 10, '-01') desc nulls last limit 1`);
