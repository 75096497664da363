import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { brokenConstraint, execute, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { BodyRow } from './body.ts';

/** A member of a body as kept; who may change the body may change its members. Moments are as exact as their source. */
export interface MemberRow {
  id: string;
  body: string;
  seat: string;
  sector: string | null;
  person: string | null;
  institution: string | null;
  says: string | null;
  discipline: string | null;
  role: 'titular' | 'substitute';
  vacant: boolean;
  from_on: string | null;
  to_on: string | null;
  act: string | null;
  act_says: string | null;
  signs: boolean;
  publishes: boolean;
  source: string | null;
  /** ISO day since which it is on record. */
  recorded_on: string;
  replaces: string | null;
  version: number;
}

const columns = sql`m.id, m.body, m.seat, m.sector, m.person, m.institution, m.says, m.discipline, m.role, m.vacant, m.from_on, m.to_on, m.act, m.act_says, m.signs, m.publishes, m.source, m.recorded_on::text, m.replaces, m.version`;

/** A member by its identity; whoever changes it locks its body. */
export const findMember = (tx: Tx, id: string): Promise<MemberRow | undefined> => maybe<MemberRow>(tx, sql`select ${columns} from bodies.member m where m.id = ${id}`);

/** Every member that some bodies have or had, the latest first: one query, for boards. */
export const listMembers = (tx: Tx, bodies: readonly string[]): Promise<MemberRow[]> =>
  bodies.length === 0 ? Promise.resolve([]) : rows<MemberRow>(tx, sql`select ${columns} from bodies.member m where m.body = any(${bodies}::uuid[]) order by m.body, m.seat, rpad(m.from_on, 10, '~') desc nulls last, m.id`);

export type Sits = Pick<MemberRow, 'seat' | 'role' | 'from_on' | 'to_on' | 'recorded_on'> & { body: string; name: string };

/** Seats of an institution in bodies within reach, the latest first. */
export const listSeatsOf = (tx: Tx, reach: Reach, institution: string): Promise<Sits[]> =>
  rows<Sits>(tx, sql`select m.seat, m.role, m.from_on, m.to_on, m.recorded_on::text, b.id as body, b.name from bodies.member m join bodies.body b on b.id = m.body
    where m.institution = ${institution} and not m.vacant and ${visible(reach, 'b')} order by rpad(m.from_on, 10, '~') desc nulls last, m.id limit 200`);

export type PersonSits = Sits & Pick<MemberRow, 'id' | 'institution' | 'signs' | 'publishes'> & { place: string | null; seats: { key: string; title: string; head?: boolean }[] };

/** Seats of a person in bodies within reach, the latest first, with the seats that the kind of each body has. */
export const listSeatsOfPerson = (tx: Tx, reach: Reach, person: string): Promise<PersonSits[]> =>
  rows<PersonSits>(tx, sql`select m.id, m.seat, m.role, m.institution, m.signs, m.publishes, m.from_on, m.to_on, m.recorded_on::text, b.id as body, b.name, u.name as place, coalesce(k.seats, '[]') as seats
    from bodies.member m join bodies.body b on b.id = m.body left join bodies.kind k on k.country = b.country and k.code = b.kind left join territories.unit u on u.code = b.territory
    where m.person = ${person} and not m.vacant and ${visible(reach, 'b')} order by rpad(m.from_on, 10, '~') desc nulls last, m.id limit 200`);

/** The bodies within reach that an institution is, promotes or convenes. */
export const listBodiesOf = (tx: Tx, reach: Reach, institution: string): Promise<{ id: string; name: string; is: boolean; promotes: boolean; convenes: boolean }[]> =>
  rows(tx, sql`select b.id, b.name, coalesce(b.institution = ${institution}, false) as "is", coalesce(b.promoter = ${institution}, false) as promotes, coalesce(b.convener = ${institution}, false) as convenes from bodies.body b
    where b.id = any(array(select id from bodies.body where institution = ${institution} union select id from bodies.body where promoter = ${institution} union select id from bodies.body where convener = ${institution})) and ${visible(reach, 'b')} order by b.folded, b.id limit 500`);

/** @throws house.id-taken */
export async function insertMember(tx: Tx, _body: Permitted<BodyRow>, row: MemberRow): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.member (id, body, seat, sector, person, institution, says, discipline, role, vacant, from_on, to_on, act, act_says, signs, publishes, source, recorded_on, replaces)
      values (${row.id}, ${row.body}, ${row.seat}, ${row.sector}, ${row.person}, ${row.institution}, ${row.says}, ${row.discipline}, ${row.role}, ${row.vacant}, ${row.from_on}, ${row.to_on}, ${row.act}, ${row.act_says}, ${row.signs}, ${row.publishes}, ${row.source}, ${row.recorded_on}, ${row.replaces})`);
  } catch (error) {
    throw brokenConstraint(error) === 'member_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes a member as it is now; answers its new version. */
export async function updateMember(tx: Tx, _body: Permitted<BodyRow>, row: MemberRow): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`update bodies.member set sector = ${row.sector}, person = ${row.person}, institution = ${row.institution}, says = ${row.says}, discipline = ${row.discipline}, role = ${row.role}, from_on = ${row.from_on},
    to_on = ${row.to_on}, act = ${row.act}, act_says = ${row.act_says}, signs = ${row.signs}, publishes = ${row.publishes}, source = ${row.source}, version = version + 1 where id = ${row.id} and body = ${_body.id} returning version`);
  return version;
}

export const deleteMember = (tx: Tx, body: Permitted<BodyRow>, id: string): Promise<number> => execute(tx, sql`delete from bodies.member where id = ${id} and body = ${body.id}`);
