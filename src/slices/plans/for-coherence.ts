import { visible } from '../../platform/access/visible.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { Owned, Reach } from '../../kernel/reach.ts';

/** A plan in force and the version that is: the last one approved, else the newest. Dates are civil, either may be unknown. */
export interface PlanInForce extends Owned {
  territory: string;
  slug: string | null;
  title: string;
  scheme: string;
  example: boolean;
  sealed: boolean;
  number: number;
  validFrom: string | null;
  validTo: string | null;
}

/** Which plans: under a territory (itself included), on some territories, or by their ids. */
export type WhichPlans = { under: string } | { on: readonly string[] } | { ids: readonly string[] };

function which(where: WhichPlans): Sql {
  if ('under' in where) return sql`p.territory like ${`${where.under}%`}`;
  return 'on' in where ? sql`p.territory = any(${[...where.on]}::text[])` : sql`p.id = any(${[...where.ids]}::uuid[])`;
}

/** The version in force: today that of the plan's own columns; on a day, the last that had begun by then. */
const numberOn = (day: string | undefined): Sql =>
  day === undefined
    ? sql`coalesce(p.sealed_version, p.head_version)`
    : sql`(select max(w.number) from plans.plan_version w where w.plan_id = p.id and (w.state = 'approved' or p.sealed_version is null)
        and coalesce(w.valid_from, w.approved_on, w.created_at::date) <= ${day}::date)`;

/** Plans with their version in force, within a reader's reach. Those that had not begun by `day` are left out. */
export const plansInForce = (tx: Tx, reach: Reach, where: WhichPlans, day?: string): Promise<PlanInForce[]> =>
  rows<PlanInForce>(tx, sql`select p.id, p.owner, p.territory, p.parties, p.visibility, p.version, p.slug, p.title, p.scheme, p.example,
      p.sealed_version is not null as sealed, v.number, v.valid_from as "validFrom", v.valid_to as "validTo"
    from plans.plan p join plans.plan_version v on v.plan_id = p.id and v.number = ${numberOn(day)}
    where p.territory is not null and ${all([which(where), visible(reach, 'p')])} order by p.territory, p.id`);

/** A plan as authority sees it, whoever asks; undefined when there is none. */
export const planOwned = (tx: Tx, id: string): Promise<(Owned & { title: string; example: boolean }) | undefined> =>
  maybe<Owned & { title: string; example: boolean }>(tx, sql`select id, owner, territory, parties, visibility, version, title, example from plans.plan where id = ${id}`);

/** Titles of plans, for a link that names them to whoever may see the link. */
export const planTitles = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await rows<{ id: string; title: string }>(tx, sql`select id, title from plans.plan where id = any(${[...ids]}::uuid[])`)).map(({ id, title }) => [id, title]));

export interface VersionKey {
  id: string;
  number: number;
}

const versionsOf = (versions: readonly VersionKey[]): Sql => sql`unnest(${versions.map(({ id }) => id)}::uuid[], ${versions.map(({ number }) => number)}::int[]) as f(plan_id, number)`;

export interface ElementCount {
  planId: string;
  /** Elements of the kinds that the linkage index counts. */
  total: number;
  /** Fingerprint of the identities that count, and of all: another text means that the elements are others. */
  print: string;
  printAll: string;
}

/** How many elements of some versions count, with fingerprints; versions without elements are left out. */
export const countElements = (tx: Tx, versions: readonly VersionKey[]): Promise<ElementCount[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : rows<ElementCount>(tx, sql`select e.plan_id as "planId", count(*) filter (where e.linkage)::int as total,
        count(*) filter (where e.linkage) || ':' || coalesce(bit_xor(uuid_hash_extended(e.identity, 0)) filter (where e.linkage), 0) as print,
        count(*) || ':' || bit_xor(uuid_hash_extended(e.identity, 0)) as "printAll"
      from ${versionsOf(versions)} join plans.element e on e.plan_id = f.plan_id and e.plan_version = f.number group by e.plan_id`);

export interface ElementKey {
  planId: string;
  identity: string;
  linkage: boolean;
}

/** The identities of every element of some versions, in no order. */
export const elementKeys = (tx: Tx, versions: readonly VersionKey[]): Promise<ElementKey[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : rows<ElementKey>(tx, sql`select e.plan_id as "planId", e.identity, e.linkage from ${versionsOf(versions)} join plans.element e on e.plan_id = f.plan_id and e.plan_version = f.number`);

export interface ElementWords extends ElementKey {
  id: string;
  code: string;
  kind: string;
  text: string;
  /** It belongs to the version in force of its plan. */
  inForce: boolean;
  /** It belongs to a version that nobody approved yet, after the one in force: only for who sees the drafts of its plan. */
  draft: boolean;
}

const words = sql`e.id, e.plan_id as "planId", e.identity, e.linkage, e.code, e.kind, e.text`;

/** The elements of some versions in the order of their trees. */
export const elementsOf = (tx: Tx, versions: readonly VersionKey[]): Promise<ElementWords[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : rows<ElementWords>(tx, sql`select ${words}, true as "inForce", false as draft from ${versionsOf(versions)} join plans.element e on e.plan_id = f.plan_id and e.plan_version = f.number order by e.plan_id, e.position, e.id`);

const inForce = sql`e.plan_version = coalesce(p.sealed_version, p.head_version)`;
const draft = sql`e.plan_version > coalesce(p.sealed_version, p.head_version)`;

/** Elements by plan and identity: as the version in force says them, else as the last version before it that had them, else as a draft does. */
export const elementsByIdentity = (tx: Tx, keys: readonly { planId: string; identity: string }[]): Promise<ElementWords[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : rows<ElementWords>(tx, sql`select distinct on (e.plan_id, e.identity) ${words}, ${inForce} as "inForce", ${draft} as draft
      from unnest(${keys.map(({ planId }) => planId)}::uuid[], ${keys.map(({ identity }) => identity)}::uuid[]) as k(plan_id, identity)
      join plans.element e on e.identity = k.identity and e.plan_id = k.plan_id join plans.plan p on p.id = e.plan_id
      order by e.plan_id, e.identity, ${inForce} desc, ${draft}, e.plan_version desc`);

/** One element of any version, by its own id. */
export const elementRow = (tx: Tx, id: string): Promise<ElementWords | undefined> =>
  maybe<ElementWords>(tx, sql`select ${words}, ${inForce} as "inForce", ${draft} as draft from plans.element e join plans.plan p on p.id = e.plan_id where e.id = ${id}`);

/** Elements named by the slug of their plan and their code, in the version in force, else in the newest that has them. */
export const elementsByCode = (tx: Tx, keys: readonly { slug: string; code: string }[]): Promise<(ElementWords & { slug: string })[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : rows<ElementWords & { slug: string }>(tx, sql`select distinct on (p.slug, e.code) ${words}, ${inForce} as "inForce", ${draft} as draft, p.slug
      from unnest(${keys.map(({ slug }) => slug)}::text[], ${keys.map(({ code }) => code)}::text[]) as k(slug, code)
      join plans.plan p on p.slug = k.slug join plans.element e on e.plan_id = p.id and e.code = k.code
      order by p.slug, e.code, ${inForce} desc, ${draft}, e.plan_version desc`);
