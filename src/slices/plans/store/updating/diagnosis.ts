import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import type { PlanRow } from '../plan.ts';

export interface OfferRow {
  offered_at: Date;
  withdrawn_at: Date | null;
}

export const findOffer = (tx: Tx, planId: string): Promise<OfferRow | undefined> => maybe<OfferRow>(tx, sql`select offered_at, withdrawn_at from plans.diagnosis_offer where plan_id = ${planId}`);

/** Offers the diagnosis of a plan; false when it was offered already. */
export const saveOffer = async (tx: Tx, plan: Permitted<PlanRow>, by: string | null, at: Date): Promise<boolean> =>
  (await execute(tx, sql`insert into plans.diagnosis_offer as o (plan_id, offered_at, offered_by) values (${plan.id}, ${at}, ${by})
    on conflict (plan_id) do update set offered_at = excluded.offered_at, offered_by = excluded.offered_by, withdrawn_at = null where o.withdrawn_at is not null`)) > 0;

/** Withdraws an offer; false when there was none. */
export const withdrawOffer = async (tx: Tx, plan: Permitted<PlanRow>, at: Date): Promise<boolean> =>
  (await execute(tx, sql`update plans.diagnosis_offer set withdrawn_at = ${at} where plan_id = ${plan.id} and withdrawn_at is null`)) > 0;

export interface OfferedPlan {
  id: string;
  title: string;
  territory: string;
  territory_name: string | null;
  sealed_version: number;
  offered_at: Date;
  withdrawn_at: Date | null;
}

/** Plans of some territories whose diagnosis is offered, or was and a plan took it; those a reach may look at. */
export const listOffered = (tx: Tx, reach: Reach, territories: readonly string[], taker: string): Promise<OfferedPlan[]> =>
  rows<OfferedPlan>(tx, sql`select p.id, p.title, p.territory, u.name as territory_name, p.sealed_version, o.offered_at, o.withdrawn_at
    from plans.diagnosis_offer o join plans.plan p on p.id = o.plan_id left join territories.unit u on u.code = p.territory
    where p.territory = any(${[...territories]}::text[]) and p.sealed_version is not null and ${visible(reach, 'p')}
      and (o.withdrawn_at is null or exists (select 1 from plans.element_origin g where g.plan_id = ${taker} and g.from_plan = p.id))
    order by length(p.territory) desc, p.title`);

export interface OriginRow {
  identity: string;
  from_version: number;
  from_identity: string;
  taken_at: Date;
}

/** What a version of a plan still holds of what it took from another. */
export const listOrigins = (tx: Tx, planId: string, version: number, fromPlan: string): Promise<OriginRow[]> =>
  rows<OriginRow>(tx, sql`select g.identity, g.from_version, g.from_identity, g.taken_at from plans.element_origin g
    where g.plan_id = ${planId} and g.from_plan = ${fromPlan} and exists (select 1 from plans.element e where e.plan_id = g.plan_id and e.plan_version = ${version} and e.identity = g.identity)`);

export interface NewOrigin {
  identity: string;
  fromIdentity: string;
}

/** Remembers where elements came from. */
export async function saveOrigins(tx: Tx, plan: Permitted<PlanRow>, from: { planId: string; version: number }, origins: readonly NewOrigin[], by: string | null, at: Date): Promise<void> {
  await execute(tx, sql`insert into plans.element_origin (plan_id, identity, from_plan, from_version, from_identity, taken_at, taken_by)
    select ${plan.id}, identity, ${from.planId}, ${from.version}, "fromIdentity", ${at}, ${by} from jsonb_to_recordset(${json(origins)}::jsonb) as r(identity uuid, "fromIdentity" uuid)
    on conflict (plan_id, identity) do update set from_version = excluded.from_version, taken_at = excluded.taken_at, taken_by = excluded.taken_by`);
}

export interface TakerRow {
  id: string;
  title: string;
  territory: string;
  owner: string | null;
  parties: string[];
  visibility: PlanRow['visibility'];
  version: number;
  head_version: number;
  sealed_version: number | null;
}

/** Plans of a scheme on some territories that a reach may look at, the one approved last first. */
export const listTakers = (tx: Tx, reach: Reach, territories: readonly string[], scheme: string): Promise<TakerRow[]> =>
  rows<TakerRow>(tx, sql`select p.id, p.title, p.territory, p.owner, p.parties, p.visibility, p.version, p.head_version, p.sealed_version from plans.plan p
    where p.territory = any(${[...territories]}::text[]) and p.scheme = ${scheme} and ${visible(reach, 'p')} order by p.territory, p.sealed_version is null, p.created_at desc`);
