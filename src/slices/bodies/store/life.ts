import type { Template } from '../../../kernel/cycle.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { CheckItem, NextStep, SeatRule } from '../contract/kind.ts';

/** A kind of body, as far as its life and its lights ask. */
export interface KindOfLife {
  country: string;
  code: string;
  title: string;
  plural: string;
  short: string | null;
  levels: string[];
  institutionKind: string;
  owed: boolean;
  parity: string[] | null;
  mandateYears: number | null;
  seats: SeatRule[];
  checklist: CheckItem[];
  cycle: Template;
  steps: NextStep[];
  verified: boolean;
}

/** The kinds of a country, those that the law asks for first. */
export const listKindsOfLife = (tx: Tx, country: string): Promise<KindOfLife[]> =>
  rows(tx, sql`select k.country, k.code, k.title, k.plural, k.short, k.levels, k.institution_kind as "institutionKind", k.owed, k.parity, k.mandate_years as "mandateYears", k.seats, k.checklist, k.cycle, k.steps, k.verified
    from bodies.kind k where k.country = ${country} order by k.owed desc, k.title, k.code`);

/** A body, as far as its life asks. */
export interface LivingBody extends Owned {
  country: string;
  kind: string;
  name: string;
  institution: string | null;
  parent: string | null;
  initiative: 'own' | 'promoted' | 'unknown';
  promoter: string | null;
  promoterName: string | null;
  convener: string | null;
  convenerName: string | null;
  recordedAt: string;
}

/** The day of an instant, as rules read it: which hour it was written down decides nothing. */
const dayOf = (column: Sql): Sql => sql`(${column} at time zone 'UTC')::date::text`;

export const livingColumns = sql`b.id, b.owner, b.territory, b.parties, b.visibility, b.version, b.country, b.kind, b.name, b.institution, b.parent, coalesce(b.initiative, 'unknown') as initiative,
  b.promoter, p.name as "promoterName", b.convener, c.name as "convenerName", ${dayOf(sql`b.created_at`)} as "recordedAt"`;
export const livingFrom = sql`bodies.body b left join institutions.institution p on p.id = b.promoter left join institutions.institution c on c.id = b.convener`;

export const findLivingBody = (tx: Tx, id: string): Promise<LivingBody | undefined> => maybe(tx, sql`select ${livingColumns} from ${livingFrom} where b.id = ${id}`);

const under = (column: Sql, code: string): Sql => sql`${column} like ${`${code}%`}`;

/** Bodies of some kinds that serve a territory or any below it: by their seat, or by what they serve. */
export const listLivingBodies = (tx: Tx, reach: Reach, kinds: { country: string; codes: readonly string[] }, territory: string): Promise<LivingBody[]> =>
  rows(tx, sql`select ${livingColumns} from ${livingFrom} where ${visible(reach, 'b')} and b.id in (
    select n.id from bodies.body n where n.country = ${kinds.country} and n.kind = any(${kinds.codes}::text[]) and ${under(sql`n.territory`, territory)}
    union select n.id from bodies.served s join bodies.body n on n.id = s.body where n.country = ${kinds.country} and n.kind = any(${kinds.codes}::text[]) and ${under(sql`s.territory`, territory)})
    order by b.folded, b.id`);

/** Bodies above a kind: those that are parents of its bodies, and those of a like kind that sit in some territories. */
export const listParentBodies = (tx: Tx, reach: Reach, of: { country: string; kind: string; like: string }, territories: readonly string[], known: readonly string[]): Promise<{ id: string; name: string; kind: string; territory: string | null }[]> =>
  rows(tx, sql`select b.id, b.name, b.kind, b.territory from bodies.body b where ${visible(reach, 'b')} and (b.id = any(${known}::uuid[])
    or (b.country = ${of.country} and b.kind <> ${of.kind} and b.territory = any(${territories}::text[])
      and b.kind in (select k.code from bodies.kind k where k.country = ${of.country} and k.institution_kind = ${of.like}))) order by b.folded, b.id limit 200`);

/** A territory that a body serves: from when to when (ISO days), whole or the part that is said. */
export interface Service {
  body: string;
  territory: string;
  part: string | null;
  from: string | null;
  to: string | null;
}

export const listServices = (tx: Tx, bodies: readonly string[]): Promise<Service[]> =>
  rows(tx, sql`select s.body, s.territory, s.part, s.from_on::text as from, s.to_on::text as to from bodies.served s where s.body = any(${bodies}::uuid[])`);

export interface SignRow {
  id: string;
  body: string | null;
  territory: string | null;
  kind: string;
  what: string;
  on: string | null;
  lastsTo: string | null;
  says: string | null;
  number: number | null;
  instrument: string | null;
  source: string | null;
  recordedAt: string;
}

const sign = sql`e.id, e.body, e.territory, e.kind, e.what, e.happened_on as on, e.lasts_to as "lastsTo", e.says, e.number::float8 as number, e.instrument, e.source, ${dayOf(sql`e.recorded_at`)} as "recordedAt"`;

/** What is on record of some bodies, within reach, in no order: the rules put it in theirs. */
export const listSigns = (tx: Tx, reach: Reach, bodies: readonly string[]): Promise<SignRow[]> =>
  rows(tx, sql`select ${sign} from bodies.evidence e where e.body = any(${bodies}::uuid[]) and ${visible(reach, 'e')}`);

/** What is said of a kind where it has no body: that there is none, or that somebody pushes for one. */
export const listBodilessSigns = (tx: Tx, reach: Reach, kinds: { country: string; codes: readonly string[] }, territory: string): Promise<SignRow[]> =>
  rows(tx, sql`select ${sign} from bodies.evidence e
    where ${all([sql`e.country = ${kinds.country}`, sql`e.kind = any(${kinds.codes}::text[])`, sql`e.body is null`, under(sql`e.territory`, territory), visible(reach, 'e')])} order by e.id`);

export interface SeatedRow {
  id: string;
  body: string;
  seat: string;
  sector: string | null;
  role: 'titular' | 'substitute';
  vacant: boolean;
  from_on: string | null;
  to_on: string | null;
  recorded_on: string;
}

/** Who sits in some bodies, whenever. Whoever reads a body reads its seats. */
export const listSeated = (tx: Tx, bodies: readonly string[]): Promise<SeatedRow[]> =>
  rows(tx, sql`select m.id, m.body, m.seat, m.sector, m.role, m.vacant, m.from_on, m.to_on, m.recorded_on::text as recorded_on from bodies.member m where m.body = any(${bodies}::uuid[]) order by m.id`);
