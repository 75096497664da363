import type { FigurePage } from '../../../kernel/figure.ts';
import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';

/** Which plans: of a territory and below, or held by an institution. */
export interface WhichPlans {
  territory?: string | undefined;
  institution?: string | undefined;
}

/** Since when a version holds, as exactly as it says. */
const since = sql`coalesce(v.valid_from, v.approved_on, v.created_at::date)`;
const versionBy = (at: string, more: Sql): Sql => sql`exists (select 1 from plans.plan_version v where v.plan_id = p.id and ${since} <= ${at}::date and ${more})`;

/** Of the plans that had begun by a day, which count: those with an approved version, or those in force on that day. */
const counting = (what: 'approved' | 'in-force', at: string): Sql =>
  what === 'approved'
    ? versionBy(at, sql`v.state = 'approved'`)
    : sql`exists (select 1 from (select v.valid_to from plans.plan_version v where v.plan_id = p.id and v.state = 'approved' and ${since} <= ${at}::date order by v.number desc limit 1) v where v.valid_to is null or v.valid_to >= ${at}::date)`;

const within = (reach: Reach, { territory, institution }: WhichPlans, at: string): Sql => all([
  visible(reach, 'p'),
  versionBy(at, sql`true`),
  ...(territory ? [sql`p.territory ^@ ${territory}`] : []),
  ...(institution ? [sql`p.owner = ${institution}::uuid`] : []),
]);

/** Plans within reach that had begun by a day, and those of them that count. */
export const countPlans = async (tx: Tx, reach: Reach, which: WhichPlans, what: 'approved' | 'in-force', at: string): Promise<{ part: number; whole: number }> =>
  (await maybe<{ part: number; whole: number }>(tx, sql`select count(*)::int as whole, (count(*) filter (where ${counting(what, at)}))::int as part from plans.plan p where ${within(reach, which, at)}`)) ?? { part: 0, whole: 0 };

export const listCountedPlans = (tx: Tx, reach: Reach, which: WhichPlans, what: 'approved' | 'in-force', at: string, { skip, limit }: FigurePage): Promise<{ id: string; title: string; place: string | null; counted: boolean }[]> =>
  rows(tx, sql`select p.id, p.title, u.name as place, ${counting(what, at)} as counted from plans.plan p left join territories.unit u on u.code = p.territory
    where ${within(reach, which, at)} order by 4 desc, p.folded, p.id offset ${skip} limit ${limit}`);

/** Which reports of a plan: those due by a day; of some institutions only, for who sees no others. */
export interface WhichReports {
  planId: string;
  by: string;
  zone: string;
  owners: readonly string[] | null;
}

const due = ({ planId, by, owners }: WhichReports): Sql => all([sql`r.plan_id = ${planId}::uuid`, sql`d.due_on <= ${by}::date`, ...(owners ? [sql`r.owner = any(${[...owners]}::uuid[])`] : [])]);
/** Said, and not sent back, by the end of the day. */
const said = ({ by, zone }: WhichReports): Sql => sql`coalesce((select t.state from plans.report_turn t where t.report_id = r.id and t.at < (${by}::date + 1)::timestamp at time zone ${zone} order by t.number desc limit 1), 'pending') in ('reported', 'accepted')`;

/** Reports that were due by a day, and those that somebody had sent by then. */
export const countDueReports = async (tx: Tx, which: WhichReports): Promise<{ part: number; whole: number }> =>
  (await maybe<{ part: number; whole: number }>(tx, sql`select count(*)::int as whole, (count(*) filter (where ${said(which)}))::int as part from plans.report r join plans.period d on d.id = r.period_id where ${due(which)}`)) ?? { part: 0, whole: 0 };

export const listDueReports = (tx: Tx, which: WhichReports, { skip, limit }: FigurePage): Promise<{ id: string; code: string; text: string; period: string; said: boolean }[]> =>
  rows(tx, sql`select r.id, r.code, r.text, d.name as period, ${said(which)} as said from plans.report r join plans.period d on d.id = r.period_id
    where ${due(which)} order by 5 desc, r.to_on desc, r.position, r.id offset ${skip} limit ${limit}`);
