import type { Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { brokenConstraint, execute, json, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { no } from '../contract.ts';
import { listBodyRows, type BodyRow, type EvidenceRow, type MemberRow } from './composition.ts';

/** Bodies of some kinds that sit in some territories, within reach. */
export async function listBodiesAt(tx: Tx, reach: Reach, country: string, kinds: readonly string[], territories: readonly string[]): Promise<BodyRow[]> {
  const found = await rows<{ id: string }>(tx, sql`select b.id from bodies.body b where b.country = ${country} and b.kind = any(${kinds}::text[]) and b.territory = any(${territories}::text[])`);
  return listBodyRows(tx, reach, found.map(({ id }) => id));
}

/** Every body of a country that sits under a territory, within reach. */
export async function listBodiesUnder(tx: Tx, reach: Reach, country: string, territory: string): Promise<BodyRow[]> {
  const found = await rows<{ id: string }>(tx, sql`select b.id from bodies.body b where b.country = ${country} and b.territory like ${`${territory}%`}`);
  return listBodyRows(tx, reach, found.map(({ id }) => id));
}

const evidence = sql`e.id, e.owner, e.territory, e.parties, e.visibility, e.version, e.country, e.kind, e.body, e.what, e.happened_on, e.lasts_to, e.says, e.number::float8 as number, e.instrument, e.document, e.place, e.file, e.source, e.example`;
/** By when it happened; undated first, so that the last is the latest. */
const inTime = sql`rpad(e.happened_on, 10, '~') nulls first, e.recorded_at, e.id`;

/** What is on record of some bodies, within reach, the latest last. */
export const listProofs = (tx: Tx, reach: Reach, bodies: readonly string[]): Promise<EvidenceRow[]> =>
  rows<EvidenceRow>(tx, sql`select ${evidence} from bodies.evidence e where e.body = any(${bodies}::uuid[]) and ${visible(reach, 'e')} order by ${inTime}`);

/** That there is none, under a territory, within reach, the latest last. */
export const listAbsencesUnder = (tx: Tx, reach: Reach, country: string, territory: string): Promise<EvidenceRow[]> =>
  rows<EvidenceRow>(tx, sql`select ${evidence} from bodies.evidence e where e.country = ${country} and e.body is null and e.what = 'absence' and e.territory like ${`${territory}%`} and ${visible(reach, 'e')} order by ${inTime}`);

/** Bodies in one go. @throws bodies.body-twice, house.id-taken */
export async function insertBodies(tx: Tx, some: readonly Permitted<BodyRow>[], now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.body (id, owner, territory, parties, visibility, country, kind, name, institution, parent, initiative, promoter, convener, example, note, source, created_at)
      select p.id, p.owner, p.territory, '{}', p.visibility, p.country, p.kind, p.name, p.institution, p.parent, p.initiative, p.promoter, p.convener, p.example, p.note, p.source, ${now}
      from jsonb_to_recordset(${json(some)}::jsonb) as p (id uuid, owner uuid, territory text, visibility text, country text, kind text, name text, institution uuid, parent uuid, initiative text, promoter uuid, convener uuid, example boolean, note text, source text)`);
  } catch (error) {
    const broken = brokenConstraint(error);
    throw broken === 'body_twice' ? no('body-twice', { name: some.length === 1 ? some[0]!.name : '' }) : broken === 'body_pkey' ? houseNo('id-taken') : error; // it was just counted
  }
}

/** What shows how bodies live, in one go. @throws house.id-taken */
export async function insertProofs(tx: Tx, some: readonly Permitted<EvidenceRow>[], now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.evidence (id, owner, territory, parties, visibility, country, kind, body, what, happened_on, lasts_to, says, number, instrument, document, place, file, source, example, recorded_at)
      select p.id, p.owner, p.territory, '{}', p.visibility, p.country, p.kind, p.body, p.what, p.happened_on, p.lasts_to, p.says, p.number, p.instrument, p.document, p.place, p.file, p.source, p.example, ${now}
      from jsonb_to_recordset(${json(some)}::jsonb) as p (id uuid, owner uuid, territory text, visibility text, country text, kind text, body uuid, what text, happened_on text, lasts_to text, says text, number numeric, instrument uuid, document uuid, place text, file uuid, source text, example boolean)`);
  } catch (error) {
    throw brokenConstraint(error) === 'evidence_pkey' ? houseNo('id-taken') : error;
  }
}

/** Members of locked bodies in one go. @throws house.id-taken */
export async function insertMembers(tx: Tx, _bodies: readonly Permitted<BodyRow>[], some: readonly MemberRow[]): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.member (id, body, seat, sector, person, institution, says, discipline, role, vacant, from_on, to_on, act, act_says, signs, publishes, source, recorded_on, replaces)
      select p.id, p.body, p.seat, p.sector, p.person, p.institution, p.says, p.discipline, p.role, p.vacant, p.from_on, p.to_on, p.act, p.act_says, p.signs, p.publishes, p.source, p.recorded_on, p.replaces
      from jsonb_to_recordset(${json(some)}::jsonb) as p (id uuid, body uuid, seat text, sector text, person uuid, institution uuid, says text, discipline text, role text, vacant boolean, from_on text, to_on text, act uuid, act_says text, signs boolean, publishes boolean, source text, recorded_on date, replaces uuid)`);
  } catch (error) {
    throw brokenConstraint(error) === 'member_pkey' ? houseNo('id-taken') : error;
  }
}

/** Bodies locked in one go, in an order that two imports share. */
export const lockBodies = (tx: Tx, ids: readonly string[]): Promise<BodyRow[]> =>
  rows<BodyRow>(tx, sql`select b.id, b.owner, b.territory, b.parties, b.visibility, b.version, b.country, b.kind, b.name, b.institution, b.parent, coalesce(b.initiative, 'unknown') as initiative, b.promoter, b.convener, b.example, b.note, b.source
    from bodies.body b where b.id = any(${ids}::uuid[]) order by b.id for update`);

/** Version and name of bodies, evidence and members by their ids, those that exist. */
export const listVersions = (tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number; label: string }[]> =>
  rows(tx, sql`select b.id, b.version, b.name as label from bodies.body b where b.id = any(${ids}::uuid[])
    union all select e.id, e.version, coalesce(b.name, u.name, '') as label from bodies.evidence e left join bodies.body b on b.id = e.body left join territories.unit u on u.code = e.territory where e.id = any(${ids}::uuid[])
    union all select m.id, m.version, b.name as label from bodies.member m join bodies.body b on b.id = m.body where m.id = any(${ids}::uuid[])`);

/** Of some bodies and acts, those on which evidence, members or bodies lean that are not among `ours`. */
export const listLeaning = (tx: Tx, on: readonly string[], ours: readonly string[]): Promise<{ id: string }[]> =>
  rows(tx, sql`select e.body as id from bodies.evidence e where e.body = any(${on}::uuid[]) and not e.id = any(${ours}::uuid[])
    union select e.instrument from bodies.evidence e where e.instrument = any(${on}::uuid[]) and not e.id = any(${ours}::uuid[])
    union select m.body from bodies.member m where m.body = any(${on}::uuid[]) and not m.id = any(${ours}::uuid[])
    union select m.act from bodies.member m where m.act = any(${on}::uuid[]) and not m.id = any(${ours}::uuid[])
    union select m.replaces from bodies.member m where m.replaces = any(${on}::uuid[]) and not m.id = any(${ours}::uuid[])
    union select s.parent from bodies.body s where s.parent = any(${on}::uuid[]) and not s.id = any(${ours}::uuid[])
    union select s.body from bodies.served s where s.body = any(${on}::uuid[])
    union select g.instrument from bodies.binding g where g.instrument = any(${on}::uuid[])`);
