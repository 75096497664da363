import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { DatedNorm, Deed } from '../../rules/law/impossible.ts';

/** When each norm of a country was published, began and ended. */
export const listLives = (tx: Tx, country: string): Promise<DatedNorm[]> =>
  rows(tx, sql`select code, coalesce(acronym, title) as name, valid_from as "from", valid_to as "to", publication from norms.norm where country = ${country} order by code`);

/** What they do to each other. */
export const listDeeds = (tx: Tx, country: string): Promise<Deed[]> =>
  rows(tx, sql`select from_norm as "from", to_norm as "to", kind, to_article as "toArticle", on_day as "on" from norms.relation where country = ${country} and not removed order by code`);
