import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Stage } from '../../contract/resource.ts';
import type { PlanRow } from '../plan.ts';

/** Money or people of one year, as it is kept. `identity` null: of the whole plan. */
export interface ResourceRow {
  id: string;
  planId: string;
  identity: string | null;
  year: number;
  stage: Stage;
  what: 'money' | 'people';
  amount: number;
  currency: string | null;
  source: string;
  budgetLine: string;
  act: string;
  citation: string;
  example: boolean;
  version: number;
}

const columns = sql`r.id, r.plan_id as "planId", r.element_identity as identity, r.year, r.stage, r.what, r.amount::float8 as amount, r.currency, r.source, r.budget_line as "budgetLine", r.act, r.citation, r.example, r.version`;

/** What of a plan: those of elements known up to a version (a draft's are its holder's), of a year, of an element. */
export interface WhichResources {
  planId: string;
  /** The last version whose elements may be told of. */
  upTo: number;
  year?: number | undefined;
  identity?: string | undefined;
}

const conditions = ({ planId, upTo, year, identity }: WhichResources): Sql[] => [
  sql`r.plan_id = ${planId}`,
  sql`(r.element_identity is null or exists (select 1 from plans.element e where e.plan_id = r.plan_id and e.identity = r.element_identity and e.plan_version <= ${upTo}))`,
  ...(year === undefined ? [] : [sql`r.year = ${year}`]),
  ...(identity === undefined ? [] : [sql`r.element_identity = ${identity}`]),
];

/** All of them, by year. */
export const listResources = (tx: Tx, which: WhichResources): Promise<ResourceRow[]> =>
  rows<ResourceRow>(tx, sql`select ${columns} from plans.resource r where ${all(conditions(which))} order by r.year, r.id`);

/** A page of them, by year. */
export async function pageResources(tx: Tx, which: WhichResources & { after?: string | undefined; limit: number }): Promise<{ items: ResourceRow[]; next: string | null }> {
  const cursor = readCursor(which.after);
  const from = cursor ? [sql`(r.year, r.id) > (${cursor[0]}::smallint, ${cursor[1]}::uuid)`] : [];
  const found = await rows<ResourceRow>(tx, sql`select ${columns} from plans.resource r where ${all([...conditions(which), ...from])} order by r.year, r.id limit ${which.limit + 1}`);
  return toPage(found, which.limit, (row) => [row.year, row.id]);
}

export const findResource = (tx: Tx, id: string): Promise<ResourceRow | undefined> => maybe<ResourceRow>(tx, sql`select ${columns} from plans.resource r where r.id = ${id}`);

export async function insertResources(tx: Tx, plan: Permitted<PlanRow>, resources: readonly Omit<ResourceRow, 'planId' | 'version'>[]): Promise<void> {
  await execute(tx, sql`insert into plans.resource (id, plan_id, element_identity, year, stage, what, amount, currency, source, budget_line, act, citation, example)
    select id, ${plan.id}, identity, year, stage, what, amount, currency, source, "budgetLine", act, citation, example
    from jsonb_to_recordset(${json(resources)}::jsonb) as r(id uuid, identity uuid, year smallint, stage text, what text, amount numeric, currency text, source text, "budgetLine" text, act text, citation text, example boolean)`);
}

/** Saves changed records and raises their versions. */
export async function updateResources(tx: Tx, plan: Permitted<PlanRow>, resources: readonly Omit<ResourceRow, 'planId' | 'version'>[]): Promise<void> {
  await execute(tx, sql`update plans.resource t set element_identity = r.identity, year = r.year, stage = r.stage, what = r.what, amount = r.amount, currency = r.currency, source = r.source,
      budget_line = r."budgetLine", act = r.act, citation = r.citation, example = r.example, version = t.version + 1
    from jsonb_to_recordset(${json(resources)}::jsonb) as r(id uuid, identity uuid, year smallint, stage text, what text, amount numeric, currency text, source text, "budgetLine" text, act text, citation text, example boolean)
    where t.id = r.id and t.plan_id = ${plan.id}`);
}

export async function deleteResources(tx: Tx, plan: Permitted<PlanRow>, ids: readonly string[]): Promise<void> {
  await execute(tx, sql`delete from plans.resource where plan_id = ${plan.id} and id = any(${ids}::uuid[])`);
}

/** Versions of records that still stand, for comparing an import with today. */
export const resourceVersions = (tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number; year: number; stage: string }[]> =>
  rows(tx, sql`select id, version, year, stage from plans.resource where id = any(${ids}::uuid[])`);

export interface BudgetFilter {
  territory?: string | undefined;
  scheme?: string | undefined;
  year?: number | undefined;
  funded?: 'with' | 'without' | undefined;
  after?: string | undefined;
  limit: number;
}

export interface BudgetRow {
  planId: string;
  title: string;
  territory: string;
  territoryName: string;
  assigned: { currency: string; required: number | null; assigned: number | null; spent: number | null }[];
  acts: string[];
}

/** A page of plans within reach, by title, with the money assigned to each by currency and the acts that gave it. */
export async function pageBudgets(tx: Tx, reach: Reach, { territory, scheme, year, funded, after, limit }: BudgetFilter): Promise<{ items: BudgetRow[]; next: string | null }> {
  const cursor = readCursor(after);
  // What a draft adds to the version in force is its holder's: in a list of plans it is not counted for anybody.
  const told = sql`(r.element_identity is null or exists (select 1 from plans.element e where e.plan_id = p.id and e.identity = r.element_identity and e.plan_version <= coalesce(p.sealed_version, p.head_version)))`;
  const own = all([sql`r.plan_id = p.id and r.what = 'money'`, told, ...(year === undefined ? [] : [sql`r.year = ${year}`])]);
  const given = sql`exists (select 1 from plans.resource r where ${own} and r.stage = 'assigned' and r.amount > 0)`;
  const where = [
    visible(reach, 'p'),
    ...(territory ? [sql`p.territory like ${`${territory.replace(/[%_\\]/g, '')}%`}`] : []),
    ...(scheme ? [sql`p.scheme = ${scheme}`] : []),
    ...(funded ? [funded === 'with' ? given : sql`not ${given}`] : []),
    ...(cursor ? [sql`(p.folded, p.id) > (${cursor[0]}, ${cursor[1]}::uuid)`] : []),
  ];
  const found = await rows<BudgetRow & { folded: string }>(tx, sql`
    select p.id as "planId", p.title, p.territory, coalesce(u.name, p.territory) as "territoryName", p.folded,
      coalesce((select json_agg(s order by s.currency) from (select r.currency, sum(r.amount) filter (where r.stage = 'required')::float8 as required, sum(r.amount) filter (where r.stage = 'assigned')::float8 as assigned,
        sum(r.amount) filter (where r.stage = 'spent')::float8 as spent from plans.resource r where ${own} group by r.currency) s), '[]') as assigned,
      coalesce((select array_agg(distinct r.act) from plans.resource r where ${own} and r.act <> ''), '{}') as acts
    from (select p.id, p.title, p.territory, p.folded, p.sealed_version, p.head_version from plans.plan p where ${all(where)} order by p.folded, p.id limit ${limit + 1}) p
    left join territories.unit u on u.code = p.territory order by p.folded, p.id`);
  const page = toPage(found, limit, (row) => [row.folded, row.planId]);
  return { next: page.next, items: page.items.map(({ folded: _, ...item }) => item) };
}
