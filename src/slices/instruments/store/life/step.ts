import type { Changed } from '../../rules/life/effects.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { brokenConstraint, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { InstrumentRow } from '../register.ts';

/** A step as it is kept. */
export interface StepRow {
  id: string;
  /** Which of the steps of its instrument: 0 is that by which it entered. */
  place: number;
  transition: string;
  from: string | null;
  to: string;
  on: string | null;
  recordedAt: Date;
  text: number | null;
  evidence: Record<string, string | number>;
  note: string | null;
  changed: StepChange;
}
/** What it changed, and the legal clocks that it started. */
export type StepChange = Changed & { clocks?: readonly string[] };

export interface StepPersonRow {
  step: string;
  place: number;
  person: string | null;
  institution: string | null;
  role: string;
}

/** The steps of an instrument, in the order in which they were taken. */
export const listSteps = (tx: Tx, instrument: string): Promise<StepRow[]> =>
  rows<StepRow>(tx, sql`select s.id, s.place, s.transition, s.from_state as "from", s.to_state as "to", s.happened_on as "on", s.recorded_at as "recordedAt", s.text_number as text, s.evidence, s.note, s.changed
    from instruments.step s where s.instrument = ${instrument} order by s.place`);

/** Who took part in the steps of an instrument, in their order. */
export const listStepPeople = (tx: Tx, instrument: string): Promise<StepPersonRow[]> =>
  rows<StepPersonRow>(tx, sql`select p.step, p.place, p.person, p.institution, p.role from instruments.step_person p join instruments.step s on s.id = p.step where s.instrument = ${instrument} order by p.step, p.place`);

/** @throws house.id-taken */
export async function insertStep(tx: Tx, instrument: Permitted<InstrumentRow>, step: StepRow, people: readonly Omit<StepPersonRow, 'step' | 'place'>[]): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.step (id, instrument, place, transition, from_state, to_state, happened_on, recorded_at, text_number, evidence, note, changed)
      values (${step.id}, ${instrument.id}, ${step.place}, ${step.transition}, ${step.from}, ${step.to}, ${step.on}, ${step.recordedAt}, ${step.text}, ${json(step.evidence)}::jsonb, ${step.note}, ${json(step.changed)}::jsonb)`);
  } catch (error) {
    throw brokenConstraint(error) === 'step_pkey' ? houseNo('id-taken') : error;
  }
  if (people.length > 0) {
    await execute(tx, sql`insert into instruments.step_person (step, place, person, institution, role)
      select ${step.id}::uuid, p.place, p.person, p.institution, p.role from jsonb_to_recordset(${json(people.map((one, place) => ({ ...one, place })))}::jsonb) as p (place smallint, person uuid, institution uuid, role text)`);
  }
}

export const deleteStep = (tx: Tx, instrument: Permitted<InstrumentRow>, id: string): Promise<number> => execute(tx, sql`delete from instruments.step where id = ${id} and instrument = ${instrument.id}`);

/** When it came in and was last moved, and with which cycle it began where that is no longer the one of its kind. */
export interface MovingRow {
  createdAt: Date;
  /** A day on which it surely stood where it stands. */
  standingFrom: string;
  cycleKey: string | null;
  cycleVersion: number | null;
}

export const findMoving = (tx: Tx, instrument: string): Promise<MovingRow | undefined> =>
  maybe<MovingRow>(tx, sql`select i.created_at as "createdAt", i.standing_from::text as "standingFrom", i.cycle_key as "cycleKey", i.cycle_version as "cycleVersion" from instruments.instrument i where i.id = ${instrument}`);

/** Says when the last step was written down; without steps, null. */
export const stampMove = (tx: Tx, instrument: Permitted<InstrumentRow>, at: Date | null): Promise<number> => execute(tx, sql`update instruments.instrument set moved_at = ${at} where id = ${instrument.id}`);
