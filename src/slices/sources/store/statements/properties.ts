import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { PropertyRow } from './rows.ts';

export const findProperty = (tx: Tx, key: string): Promise<PropertyRow | undefined> => maybe<PropertyRow>(tx, sql`select * from sources.property where key = ${key}`);
export const lockProperty = (tx: Tx, key: string): Promise<PropertyRow | undefined> => maybe<PropertyRow>(tx, sql`select * from sources.property where key = ${key} for update`);

/** Which of some keys are properties. */
export const knownProperties = async (tx: Tx, keys: readonly string[]): Promise<string[]> =>
  (await rows<{ key: string }>(tx, sql`select key from sources.property where key = any(${[...keys]}::text[])`)).map(({ key }) => key);

/** Properties by key; `q` looks in their keys and names. They are few hundred: no index but that of the key. */
export async function listProperties(tx: Tx, reach: Reach, ask: { q?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const words = fold(ask.q ?? '').split(' ').filter(Boolean);
  const found = await rows<PropertyRow>(tx, sql`select p.* from sources.property p where ${all([
    visible(reach, 'p'),
    ...words.map((word) => sql`platform.fold(p.key || ' ' || (p.definition ->> 'name')) like ${`%${word}%`}`), // folded words hold no % and no _
    ...(after ? [sql`p.key > ${after[0]}`] : []),
  ])} order by p.key limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found.map(({ definition, key, version }) => ({ ...definition, key, version })), ask.limit, (p) => [p.key]);
}

export async function insertProperty(tx: Tx, row: Permitted<PropertyRow>): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.property (id, owner, territory, parties, visibility, key, definition)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.key}, ${json(row.definition)}::jsonb)`);
  } catch (error) {
    throw ['property_twice', 'property_pkey'].includes(brokenConstraint(error) ?? '') ? houseNo('id-taken') : error;
  }
}

export const updateProperty = (tx: Tx, row: Permitted<PropertyRow>): Promise<number> =>
  execute(tx, sql`update sources.property set definition = ${json(row.definition)}::jsonb, version = version + 1 where id = ${row.id}`);

/** Whether a statement under this property holds another kind of value than one; the absence of a datum fits any. */
export const usedOtherwise = async (tx: Tx, key: string, kind: string): Promise<boolean> =>
  (await maybe(tx, sql`select 1 from sources.statement where property = ${key} and value ->> 'kind' not in (${kind}, 'none') limit 1`)) !== undefined;

/** Documents that say something under a property: those to judge again when it changes. */
export const documentsOfProperty = async (tx: Tx, key: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct document_id as id from sources.statement where property = ${key}`)).map((row) => row.id);
