import { readCursor, toPage } from '../../kernel/page.ts';
import type { Owned } from '../../kernel/reach.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import { all, json, maybe, rows, sql, type Tx } from '../../platform/db/sql.ts';
import type { Scheme } from './contract.ts';

const shape = sql`s.id, s.version, s.code, s.name, s.country, s.use, s.unit, s.basis, s.why, s.source, s.verified, s.bands`;

/** Schemes of a country and those of no country. */
export async function listSchemes(tx: Tx, ask: { country?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<Scheme>(tx, sql`select ${shape} from indicators.scheme s where ${all([
    ...(ask.country ? [sql`(s.country = ${ask.country} or s.country is null)`] : []),
    ...(after ? [sql`(s.name, s.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ])} order by s.name, s.id limit ${ask.limit + 1}`);
  return toPage(found, ask.limit, (s) => [s.name, s.id]);
}

export const findScheme = (tx: Tx, id: string): Promise<Scheme | undefined> => maybe<Scheme>(tx, sql`select ${shape} from indicators.scheme s where s.id = ${id}`);
export const findSchemeByCode = (tx: Tx, code: string): Promise<Scheme | undefined> => maybe<Scheme>(tx, sql`select ${shape} from indicators.scheme s where s.code = ${code}`);

export const findSchemeForUse = (tx: Tx, country: string, use: string): Promise<Scheme | undefined> =>
  maybe<Scheme>(tx, sql`select ${shape} from indicators.scheme s where s.country = ${country} and s.use = ${use} and s.basis = 'number' and s.unit = 'percent' order by s.name, s.id limit 1`);

/** What a pack says; answers how many schemes are new and how many changed. */
export async function upsertSchemes(tx: Tx, house: Permitted<Owned>, schemes: object[]): Promise<{ created: number; changed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into indicators.scheme as e (owner, territory, parties, visibility, code, name, country, use, unit, basis, why, source, verified, bands)
    select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, p.id, p.name, p.country, p.use, p.unit, p.basis, p.why, p.source, p.verified, p.bands
    from jsonb_to_recordset(${json(schemes)}::jsonb) as p (id text, name text, country text, use text, unit text, basis text, why text, source text, verified boolean, bands jsonb)
    on conflict on constraint scheme_twice do update set name = excluded.name, country = excluded.country, use = excluded.use, unit = excluded.unit, basis = excluded.basis, why = excluded.why,
      source = excluded.source, verified = excluded.verified, bands = excluded.bands, version = e.version + 1
    where (e.name, e.country, e.use, e.unit, e.basis, e.why, e.source, e.verified, e.bands)
      is distinct from (excluded.name, excluded.country, excluded.use, excluded.unit, excluded.basis, excluded.why, excluded.source, excluded.verified, excluded.bands)
    returning version = 1 as created`);
  const created = touched.filter((row) => row.created).length;
  return { created, changed: touched.length - created };
}
