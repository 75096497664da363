import { rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { span } from '../rules/matrix/year.ts';
import { elementColumns, type ElementRow } from './element.ts';

/** Those elements of a plan, whatever their version; ids of other plans are not there. */
export const listElementsById = (tx: Tx, planId: string, ids: readonly string[]): Promise<ElementRow[]> =>
  rows<ElementRow>(tx, sql`select ${elementColumns} from plans.element e where e.plan_id = ${planId} and e.id = any(${ids}::uuid[])`);

/** Who holds which of these codes in a version. */
export const holdersOf = (tx: Tx, planId: string, version: number, codes: readonly string[]): Promise<{ id: string; code: string }[]> =>
  rows(tx, sql`select id, code from plans.element where plan_id = ${planId} and plan_version = ${version} and code = any(${codes}::text[])`);

/** The elements of some kinds, by code. */
export const listOfKinds = (tx: Tx, planId: string, version: number, kinds: readonly string[]): Promise<{ id: string; code: string }[]> =>
  rows(tx, sql`select id, code from plans.element where plan_id = ${planId} and plan_version = ${version} and kind = any(${kinds}::text[])`);

export interface YearFields {
  byYear: string[];
  years: string[];
  days: string[];
}

const day = '^\\d{4}-\\d\\d-\\d\\d$';

/** Elements that have something in a year: the twin of `speaksOf` in `rules/matrix/year`. */
export function inYear({ byYear, years, days }: YearFields, year: number): Sql {
  const text = String(year);
  return sql`(
    exists (select 1 from unnest(${byYear}::text[]) f (id) where jsonb_typeof(e.fields -> f.id) = 'object'
      and coalesce(e.fields -> f.id ->> ${text}, '') <> '' and coalesce(e.fields -> f.id -> ${text} ->> 'missing', '') <> 'np')
    or exists (select 1 from unnest(${years}::text[]) f (id) where e.fields ->> f.id = ${text})
    or exists (select 1 from unnest(${days}::text[]) f (id) where e.fields ->> f.id ~ ${day} and left(e.fields ->> f.id, 4) = ${text})
    or (e.fields ->> ${span.from} ~ ${day} and e.fields ->> ${span.to} ~ ${day} and e.fields ->> ${span.from} <= ${`${text}-12-31`} and e.fields ->> ${span.to} >= ${`${text}-01-01`})
    or exists (select 1 from plans.resource r where r.plan_id = e.plan_id and r.element_identity = e.identity and r.year = ${year}))`;
}
