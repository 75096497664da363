import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { all, json, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Kind } from '../../contract/composition.ts';
import type { PackKind } from '../../contract/kind.ts';

/** A kind of body as it is kept: a row of the house. */
export type KindRow = Kind & Owned;

const columns = sql`k.id, k.owner, k.territory, k.parties, k.visibility, k.version, k.country, k.code, k.title, k.plural, k.short, k.levels, k.institution_kind as "institutionKind", k.owed, k.functions, k.parity,
  k.mandate_years as "mandateYears", k.seats, k.checklist, k.cycle, k.steps, k.norm, k.note, k.source, k.mark, k.verified, k.edited`;

export const findKind = (tx: Tx, country: string, code: string): Promise<KindRow | undefined> => maybe<KindRow>(tx, sql`select ${columns} from bodies.kind k where k.country = ${country} and k.code = ${code}`);
export const lockKind = (tx: Tx, country: string, code: string): Promise<KindRow | undefined> => maybe<KindRow>(tx, sql`select ${columns} from bodies.kind k where k.country = ${country} and k.code = ${code} for update`);

/** Kinds of a country (of all when none is said), those that the law owes first. */
export const listKinds = (tx: Tx, { country, level, owed }: { country?: string | undefined; level?: string | undefined; owed?: boolean | undefined }): Promise<KindRow[]> =>
  rows<KindRow>(tx, sql`select ${columns} from bodies.kind k where ${all([
    ...(country ? [sql`k.country = ${country}`] : []),
    ...(level ? [sql`(k.levels = '{}' or ${level} = any(k.levels))`] : []),
    ...(owed === undefined ? [] : [sql`k.owed = ${owed}`]),
  ])} order by k.country, k.owed desc, k.title, k.code`);

const fields = sql`code, title, plural, short, levels, institution_kind, owed, functions, parity, mandate_years, seats, checklist, cycle, steps, norm, note, source, mark, verified`;
const typed = sql`jsonb_to_recordset(`;
const record = sql`::jsonb) as p (id text, title text, plural text, short text, levels text[], "institutionKind" text, owed boolean, functions text[], parity text[], "mandateYears" int, seats jsonb, checklist jsonb, cycle jsonb, steps jsonb, norm text, note text, source text, mark text, verified boolean)`;
const said = sql`p.id, p.title, p.plural, p.short, p.levels, p."institutionKind", p.owed, p.functions, p.parity, p."mandateYears", p.seats, p.checklist, p.cycle, p.steps, p.norm, p.note, p.source, p.mark, p.verified`;
const kept = ['title', 'plural', 'short', 'levels', 'institution_kind', 'owed', 'functions', 'parity', 'mandate_years', 'seats', 'checklist', 'cycle', 'steps', 'norm', 'note', 'source', 'mark', 'verified'] as const;
const each = (write: (column: string) => ReturnType<typeof sql.ref>) => sql.join(kept.map((column) => write(column)), sql`, `);
const set = sql.join(kept.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`), sql`, `);

/** Writes what a pack says of the kinds of a country; those that a person edited stay (`kept`: those of which it now says something else). */
export async function upsertKinds(tx: Tx, house: Permitted<Owned>, country: string, kinds: readonly PackKind[]): Promise<{ created: number; changed: number; kept: number }> {
  const differs = sql`(${each((column) => sql.ref(`e.${column}`))}) is distinct from (${each((column) => sql.ref(`excluded.${column}`))})`;
  const answer = await rows<{ created: boolean }>(tx, sql`insert into bodies.kind as e (owner, territory, parties, visibility, country, ${fields})
    select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, ${country}, ${said} from ${typed}${json(kinds)}${record}
    on conflict on constraint kind_twice do update set ${set}, version = e.version + 1 where not e.edited and ${differs} returning e.version = 1 as created`);
  const created = answer.filter((row) => row.created).length;
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from bodies.kind e join ${typed}${json(kinds)}${record} on e.country = ${country} and e.code = p.id where e.edited
    and (e.title, e.levels, e.owed, e.seats, e.checklist, e.cycle, e.steps, e.parity, e.mandate_years) is distinct from (p.title, p.levels, p.owed, p.seats, p.checklist, p.cycle, p.steps, p.parity, p."mandateYears")`);
  return { created, changed: answer.length - created, kept: n };
}

/** A kind as a person wrote it; answers its new version. */
export async function saveKind(tx: Tx, row: Permitted<Owned & { country: string }>, kind: PackKind): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`insert into bodies.kind as e (owner, territory, parties, visibility, country, edited, ${fields})
    select ${row.owner}::uuid, ${row.territory}::text, ${row.parties}::text[], ${row.visibility}, ${row.country}, true, ${said} from ${typed}${json([kind])}${record}
    on conflict on constraint kind_twice do update set ${set}, edited = true, version = e.version + 1 returning e.version`);
  return version;
}
