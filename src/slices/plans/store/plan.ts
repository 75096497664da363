import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { pageByTerritory } from '../../../platform/db/by-territory.ts';
import { bestByWords, highest, pageByWords, type ByWords } from '../../../platform/db/by-words.ts';
import { all, brokenConstraint, execute, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import { no, type PlanItem } from '../contract.ts';

export interface PlanRow extends Owned {
  territory: string;
  slug: string | null;
  title: string;
  scheme: string;
  source: string | null;
  example: boolean;
  head_version: number;
  sealed_version: number | null;
}

export interface VersionRow {
  number: number;
  state: 'draft' | 'approved';
  valid_from: string | null;
  valid_to: string | null;
  legal_basis: string | null;
  approved_on: string | null;
}

const planColumns = sql`p.id, p.owner, p.territory, p.parties, p.visibility, p.version, p.slug, p.title, p.scheme, p.source, p.example, p.head_version, p.sealed_version`;

export const findPlan = (tx: Tx, id: string): Promise<PlanRow | undefined> => maybe<PlanRow>(tx, sql`select ${planColumns} from plans.plan p where p.id = ${id}`);
export const findPlanBySlug = (tx: Tx, slug: string): Promise<PlanRow | undefined> => maybe<PlanRow>(tx, sql`select ${planColumns} from plans.plan p where p.slug = ${slug}`);
export const lockPlan = (tx: Tx, id: string): Promise<PlanRow | undefined> => maybe<PlanRow>(tx, sql`select ${planColumns} from plans.plan p where p.id = ${id} for update`);

export interface PlanFilter {
  q?: string | undefined;
  territory?: string | undefined;
  scheme?: string | undefined;
  owner?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of plans within reach, by title; of a territory, those of it and of all below. */
export async function listPlans(tx: Tx, reach: Reach, filter: PlanFilter): Promise<{ items: PlanItem[]; next: string | null }> {
  const [words, after] = [fold(filter.q ?? ''), readCursor(filter.after)];
  // The page is chosen first, by an index; what belongs to other tables is read for its rows only.
  const chosen = words ? pageByWords(titled(reach, filter, words, filter.limit + 1), after) : choose(reach, filter, after);
  const found = await rows<PlanItem & { folded: string }>(tx, sql`
    select p.id, p.title, p.scheme, p.territory, u.name as "territoryName", u.level, i.name as holder, v.state,
      v.valid_from as "validFrom", v.valid_to as "validTo", p.example, p.folded
    from (${chosen}) c join plans.plan p on p.id = c.id
    join plans.plan_version v on v.plan_id = p.id and v.number = coalesce(p.sealed_version, p.head_version)
    left join territories.unit u on u.code = p.territory
    left join institutions.institution i on i.id = p.owner
    order by p.folded, p.id`);
  const page = toPage(found, filter.limit, (row) => [row.folded, row.id]);
  return { next: page.next, items: page.items.map(({ folded: _, ...item }) => item) };
}

function choose(reach: Reach, { territory, ...filter }: PlanFilter, after: (string | number | null)[] | undefined): Sql {
  const [where, limit] = [conditions(reach, filter), filter.limit + 1];
  if (territory && !filter.owner) return pageByTerritory({ table: 'plans.plan', alias: 'p', code: territory, where, limit }, after);
  if (territory) where.push(below(territory));
  if (after) where.push(sql`(p.folded, p.id) > (${after[0]}, ${after[1]}::uuid)`);
  return sql`select p.id from plans.plan p where ${all(where)} order by p.folded, p.id limit ${sql.lit(limit)}`;
}

const below = (territory: string): Sql => sql`p.territory like ${`${territory.replace(/[%_\\]/g, '')}%`}`;

function conditions(reach: Reach, { territory, scheme, owner }: PlanFilter): Sql[] {
  return [
    visible(reach, 'p'),
    ...(territory ? [below(territory)] : []),
    ...(scheme ? [sql`p.scheme = ${scheme}`] : []),
    ...(owner ? [sql`p.owner = ${owner}`] : []),
  ];
}

const titled = (reach: Reach, filter: PlanFilter, words: string, limit: number): ByWords => ({
  table: 'plans.plan', alias: 'p', order: 'folded', indexed: true, where: conditions(reach, filter), limit, words: (alias) => sql`${sql.ref(`${alias}.folded`)} like ${`%${words}%`}`, // folded words hold no % and no _
});

/** The few plans that a text means best, with where they are. */
export function searchPlans(tx: Tx, reach: Reach, q: string, limit: number): Promise<{ id: string; title: string; territory: string; territoryName: string }[]> {
  const words = fold(q);
  const begun = sql`select p.id, p.folded as name, case when p.folded = ${words} then 0 else 1 end as rank from plans.plan p
    where p.folded >= ${words} and p.folded < ${`${words}${highest}`} and ${visible(reach, 'p')} order by p.folded, p.id limit ${sql.lit(limit)}`;
  return rows(tx, sql`select p.id, p.title, p.territory, u.name as "territoryName" from (${bestByWords(titled(reach, { limit }, words, limit), words, begun)}) b
    join plans.plan p on p.id = b.id left join territories.unit u on u.code = p.territory order by b.rank, b.name, b.id`);
}

export async function insertPlan(tx: Tx, plan: Permitted<PlanRow>, version: Omit<VersionRow, 'number' | 'state' | 'approved_on'>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into plans.plan (id, owner, territory, parties, visibility, slug, title, scheme, source, example, created_at)
      values (${plan.id}, ${plan.owner}, ${plan.territory}, ${plan.parties}::text[], ${plan.visibility}, ${plan.slug}, ${plan.title}, ${plan.scheme}, ${plan.source}, ${plan.example}, ${now})`);
  } catch (error) {
    throw brokenConstraint(error) === 'slug_taken' ? no('slug-taken', { slug: plan.slug }) : error;
  }
  await insertVersion(tx, plan, { ...version, number: 1 }, now);
}

export async function insertVersion(tx: Tx, plan: Permitted<PlanRow>, version: Omit<VersionRow, 'state' | 'approved_on'>, now: Date): Promise<void> {
  await execute(tx, sql`insert into plans.plan_version (plan_id, number, state, valid_from, valid_to, legal_basis, created_at)
    values (${plan.id}, ${version.number}, 'draft', ${version.valid_from}, ${version.valid_to}, ${version.legal_basis}, ${now})`);
}

/** Saves what changed of a plan, and of its newest version's validity; answers the plan's new version. */
export async function updatePlan(tx: Tx, plan: Permitted<PlanRow>): Promise<number> {
  const row = await maybe<{ version: number }>(tx, sql`update plans.plan set title = ${plan.title}, source = ${plan.source}, example = ${plan.example}, visibility = ${plan.visibility}, parties = ${plan.parties}::text[],
    head_version = ${plan.head_version}, sealed_version = ${plan.sealed_version}, version = version + 1 where id = ${plan.id} returning version`);
  return row!.version; // the row is locked by the action
}

export async function updateVersion(tx: Tx, plan: Permitted<PlanRow>, version: VersionRow, by: string | null): Promise<void> {
  await execute(tx, sql`update plans.plan_version set state = ${version.state}, valid_from = ${version.valid_from}, valid_to = ${version.valid_to}, legal_basis = ${version.legal_basis},
    approved_on = ${version.approved_on}, approved_by = ${version.state === 'approved' ? by : null} where plan_id = ${plan.id} and number = ${version.number}`);
}

export const listVersions = (tx: Tx, planId: string): Promise<(VersionRow & { elements: number })[]> =>
  rows(tx, sql`select number, state, valid_from, valid_to, legal_basis, approved_on,
    (select count(*) from plans.element e where e.plan_id = v.plan_id and e.plan_version = v.number) as elements
    from plans.plan_version v where plan_id = ${planId} order by number`);

export const findVersion = (tx: Tx, planId: string, number: number): Promise<VersionRow | undefined> =>
  maybe<VersionRow>(tx, sql`select number, state, valid_from, valid_to, legal_basis, approved_on from plans.plan_version where plan_id = ${planId} and number = ${number}`);

/** Takes away a plan that an import made, if it holds nothing and nobody has changed it since. */
export const deleteUntouched = (tx: Tx, plan: Permitted<PlanRow>): Promise<number> =>
  execute(tx, sql`delete from plans.plan p where p.id = ${plan.id} and p.version = 1
    and not exists (select 1 from plans.element e where e.plan_id = p.id) and not exists (select 1 from plans.milestone m where m.plan_id = p.id) and not exists (select 1 from plans.advance a where a.plan_id = p.id)
    and not exists (select 1 from plans.period d where d.plan_id = p.id) and not exists (select 1 from plans.resource r where r.plan_id = p.id)`);
