import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no } from '../../contract.ts';
import { newId } from '../../../../kernel/id.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Duty, JointItem } from '../../contract/actors/joint.ts';
import { dutiesOf } from '../../rules/actors/joint.ts';
import { sectorOf } from '../../rules/actors/sector.ts';

export interface JointRow extends Owned {
  title: string;
  kind: JointItem['kind'];
  form: JointItem['form'];
  state: JointItem['state'];
  from_on: string | null;
  to_on: string | null;
  note: string | null;
  source: string | null;
  mark: string;
  example: boolean;
}
export interface ParticipantRow {
  institution: string | null;
  name: string | null;
  sector: string | null;
  role: string | null;
  duties: { id?: string | undefined; says: string }[];
}
/** A duty as kept; `participant` is the place of its participant, `place` its own among those of that one. */
export interface DutyRow {
  id: string;
  action: string;
  participant: number;
  place: number;
  says: string;
  state: Duty['state'];
  settled_on: string | null;
  note: string | null;
}

export const lockJoint = (tx: Tx, id: string): Promise<JointRow | undefined> =>
  maybe(tx, sql`select id, owner, territory, parties, visibility, version, title, kind, form, state, from_on, to_on, note, source, mark, example from institutions.joint_action where id = ${id} for update`);
export const findJoint = (tx: Tx, id: string): Promise<JointRow | undefined> =>
  maybe(tx, sql`select id, owner, territory, parties, visibility, version, title, kind, form, state, from_on, to_on, note, source, mark, example from institutions.joint_action where id = ${id}`);

type Read = Omit<JointItem, 'mixed' | 'participants' | 'duties'> & { folded: string; participants: (JointItem['participants'][number] & { kind: string | null })[] };
const item = sql`j.id, j.version, j.title, j.folded, j.kind, j.form, j.state, j.owner, o.name as "ownerName", j.territory, u.name as "territoryName", j.from_on as "from", j.to_on as "to", j.note, j.source, j.mark, j.example,
  (select coalesce(json_agg(json_build_object('institution', p.institution, 'name', coalesce(i.name, p.name), 'sector', coalesce(p.sector, i.sector), 'kind', i.kind, 'role', p.role, 'duties', (select coalesce(json_agg(json_build_object('id', d.id, 'says', d.says, 'state', d.state, 'on', d.settled_on, 'note', d.note) order by d.place), '[]') from institutions.joint_duty d where d.action = p.action and d.participant = p.place)) order by p.place), '[]')
    from institutions.joint_participant p left join institutions.institution i on i.id = p.institution where p.action = j.id) as participants`;
const tables = sql`institutions.joint_action j left join institutions.institution o on o.id = j.owner left join territories.unit u on u.code = j.territory`;

function shown({ participants, ...row }: Read): JointItem & { folded: string } {
  const list = participants.map(({ kind, ...one }) => ({ ...one, sector: sectorOf(kind ?? '', one.sector) }));
  return { ...row, participants: list, duties: dutiesOf(list), mixed: list.some(({ sector }) => sector === 'public') && list.some(({ sector }) => sector !== null && sector !== 'public') };
}

/** Joint actions by title, keyset on (folded, id). */
export async function listJoint(tx: Tx, reach: Reach, ask: { words: readonly string[]; kind?: string | undefined; state?: string | undefined; territory?: string | undefined; institution?: string | undefined; after: (string | number | null)[] | undefined; limit: number }): Promise<(JointItem & { folded: string })[]> {
  const where = [visible(reach, 'j'), ...ask.words.map((word) => sql`j.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)];
  if (ask.kind) where.push(sql`j.kind = ${ask.kind}`);
  if (ask.state) where.push(sql`j.state = ${ask.state}`);
  if (ask.territory) where.push(sql`j.territory ^@ ${ask.territory}`);
  if (ask.institution) where.push(sql`(j.owner = ${ask.institution} or exists (select 1 from institutions.joint_participant p where p.action = j.id and p.institution = ${ask.institution}))`);
  if (ask.after) where.push(sql`(j.folded, j.id) > (${ask.after[0]}, ${ask.after[1]}::uuid)`);
  return (await rows<Read>(tx, sql`select ${item} from ${tables} where ${all(where)} order by j.folded, j.id limit ${ask.limit + 1}`)).map(shown);
}
export async function readJoint(tx: Tx, id: string): Promise<JointItem | undefined> {
  const row = await maybe<Read>(tx, sql`select ${item} from ${tables} where j.id = ${id}`);
  return row && shown(row);
}

export async function insertJoint(tx: Tx, row: Permitted<JointRow>, now: Date): Promise<void> {
  await execute(tx, sql`insert into institutions.joint_action (id, owner, territory, parties, visibility, title, kind, form, state, from_on, to_on, note, source, mark, example, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.title}, ${row.kind}, ${row.form}, ${row.state}, ${row.from_on}, ${row.to_on}, ${row.note}, ${row.source}, ${row.mark}, ${row.example}, ${now})`);
}
export async function updateJoint(tx: Tx, row: Permitted<JointRow>): Promise<void> {
  await execute(tx, sql`update institutions.joint_action set title = ${row.title}, form = ${row.form}, state = ${row.state}, from_on = ${row.from_on}, to_on = ${row.to_on}, note = ${row.note}, source = ${row.source}, parties = ${row.parties}::text[], version = version + 1 where id = ${row.id}`);
}

/** Rewrites who takes part, each with its duties: those that stay keep their state. @throws institutions.participant-twice */
export async function saveParticipants(tx: Tx, row: Permitted<JointRow>, list: readonly ParticipantRow[]): Promise<void> {
  const kept = new Map((await listDuties(tx, row.id)).map((duty) => [duty.id, duty]));
  const seen = new Set<string>();
  const duties = list.flatMap(({ duties: own }, participant) => own.map(({ id, says }, place): DutyRow => {
    const before = id === undefined || seen.has(id) ? undefined : kept.get(id);
    if (before) seen.add(before.id);
    return { state: 'open', settled_on: null, note: null, ...before, id: before?.id ?? (id === undefined || kept.has(id) ? newId() : id), action: row.id, participant, place, says };
  }));
  await execute(tx, sql`delete from institutions.joint_participant where action = ${row.id}`);
  await execute(tx, sql`delete from institutions.joint_duty where action = ${row.id}`);
  try {
    await execute(tx, sql`insert into institutions.joint_participant (action, place, institution, name, sector, role)
      select ${row.id}, p.place, p.institution, p.name, p.sector, p.role from jsonb_to_recordset(${json(list.map((one, place) => ({ ...one, place })))}::jsonb) as p (place smallint, institution uuid, name text, sector text, role text)`);
    await execute(tx, sql`insert into institutions.joint_duty (id, action, participant, place, says, state, settled_on, note)
      select p.id, p.action, p.participant, p.place, p.says, p.state, p.settled_on, p.note from jsonb_to_recordset(${json(duties)}::jsonb) as p (id uuid, action uuid, participant smallint, place smallint, says text, state text, settled_on text, note text)`);
  } catch (error) {
    throw brokenConstraint(error) === 'participant_twice' ? no('participant-twice') : brokenConstraint(error) === 'joint_duty_pkey' ? houseNo('id-taken') : error;
  }
}

const listDuties = (tx: Tx, action: string): Promise<DutyRow[]> => rows(tx, sql`select id, action, participant, place, says, state, settled_on, note from institutions.joint_duty where action = ${action} order by participant, place`);

export const findDuty = (tx: Tx, action: string, id: string): Promise<DutyRow | undefined> =>
  maybe(tx, sql`select id, action, participant, place, says, state, settled_on, note from institutions.joint_duty where action = ${action} and id = ${id}`);

/** Writes how a duty stands; the joint action is another from then on. */
export async function settleDuty(tx: Tx, row: Permitted<JointRow>, duty: DutyRow): Promise<void> {
  await execute(tx, sql`update institutions.joint_duty set state = ${duty.state}, settled_on = ${duty.settled_on}, note = ${duty.note} where id = ${duty.id}`);
  await execute(tx, sql`update institutions.joint_action set version = version + 1 where id = ${row.id}`);
}

/** In which mechanisms within reach these institutions take part. */
export const listMechanisms = (tx: Tx, reach: Reach, institutions: readonly string[]): Promise<{ id: string; title: string; form: JointItem['form']; institution: string; state: string; from: string | null; to: string | null }[]> =>
  rows(tx, sql`select j.id, j.title, j.form, p.institution, j.state, j.from_on as "from", j.to_on as "to" from institutions.joint_participant p join institutions.joint_action j on j.id = p.action
    where p.institution = any(${institutions}::uuid[]) and j.kind = 'mechanism' and j.state in ('active', 'ended') and ${visible(reach, 'j')} order by j.folded, j.id`);
