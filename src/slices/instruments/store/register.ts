import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { binds, pending } from './register/force.ts';

export * from './register/groups.ts';
export * from './register/kind.ts';
export * from './register/list.ts';
export * from './register/numbered.ts';
export * from './register/text.ts';

/** An instrument as it is kept. Moments are as exact as their source: `2019`, `2019-05` or `2019-05-14`. */
export interface InstrumentRow extends Owned {
  country: string;
  kind: string;
  title: string;
  number: string | null;
  state: string;
  state_on: string | null;
  signed_on: string | null;
  published_on: string | null;
  publication: string | null;
  force_from: string | null;
  force_to: string | null;
  matters: string[];
  groups: string[];
  summary: string | null;
  is_model: boolean;
  model: string | null;
  model_text: number | null;
  amends: string | null;
  /** The latest version of its text; 0: it has none. */
  text_number: number;
  original_file: string | null;
  signed_file: string | null;
  budget_line: string | null;
  amount: number | null;
  currency: string | null;
  fiscal_year: number | null;
  example: boolean;
  note: string | null;
  source: string | null;
}

/** As it is read: with whether its state is one that binds, whether it has not come to bind yet, and the day by which it was surely there. */
export type ReadInstrument = InstrumentRow & { binds: boolean; pending: boolean; standing_from: string };

export const instrumentColumns: Sql = sql`i.id, i.owner, i.territory, i.parties, i.visibility, i.version, i.country, i.kind, i.title, i.number, i.state, i.state_on, i.signed_on, i.published_on, i.publication, i.force_from, i.force_to,
  i.matters, i.groups, i.summary, i.is_model, i.model, i.model_text, i.amends, i.text_number, i.original_file, i.signed_file, i.budget_line, i.amount::float8 as amount, i.currency, i.fiscal_year, i.example, i.note, i.source, ${binds} as binds, ${pending} as pending, i.standing_from::text as standing_from`;

export const findInstrument = (tx: Tx, id: string): Promise<ReadInstrument | undefined> =>
  maybe<ReadInstrument>(tx, sql`select ${instrumentColumns} from instruments.instrument i where i.id = ${id}`);

export const lockInstrument = (tx: Tx, id: string): Promise<ReadInstrument | undefined> =>
  maybe<ReadInstrument>(tx, sql`select ${instrumentColumns} from instruments.instrument i where i.id = ${id} for update`);

/** Those of some instruments that a reader may look at. */
export const listInstrumentsById = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<ReadInstrument[]> =>
  rows<ReadInstrument>(tx, sql`select ${instrumentColumns} from instruments.instrument i where i.id = any(${ids}::uuid[]) and ${visible(reach, 'i')} order by i.folded, i.id`);

/** Those of some instruments that have not passed yet, whoever reads. */
export const listDrafts = (tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> => rows(tx, sql`select i.id from instruments.instrument i where i.id = any(${ids}::uuid[]) and ${pending}`);

/** @throws house.id-taken */
export async function insertInstrument(tx: Tx, row: Permitted<InstrumentRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.instrument (id, owner, territory, parties, visibility, country, kind, title, number, state, state_on, signed_on, published_on, publication, force_from, force_to,
        matters, groups, summary, is_model, model, model_text, amends, budget_line, amount, currency, fiscal_year, example, note, source, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.country}, ${row.kind}, ${row.title}, ${row.number}, ${row.state}, ${row.state_on}, ${row.signed_on}, ${row.published_on},
        ${row.publication}, ${row.force_from}, ${row.force_to}, ${row.matters}::text[], ${row.groups}::text[], ${row.summary}, ${row.is_model}, ${row.model}, ${row.model_text}, ${row.amends}, ${row.budget_line}, ${row.amount}::numeric,
        ${row.currency}, ${row.fiscal_year}, ${row.example}, ${row.note}, ${row.source}, ${now})`);
  } catch (error) {
    throw brokenConstraint(error) === 'instrument_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes a locked instrument as it is now; answers its new version. */
export async function updateInstrument(tx: Tx, row: Permitted<InstrumentRow>): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`update instruments.instrument set owner = ${row.owner}, territory = ${row.territory}, parties = ${row.parties}::text[], visibility = ${row.visibility}, title = ${row.title},
    number = ${row.number}, state = ${row.state}, state_on = ${row.state_on}, signed_on = ${row.signed_on}, published_on = ${row.published_on}, publication = ${row.publication}, force_from = ${row.force_from}, force_to = ${row.force_to},
    matters = ${row.matters}::text[], groups = ${row.groups}::text[], summary = ${row.summary}, is_model = ${row.is_model}, model = ${row.model}, model_text = ${row.model_text}, amends = ${row.amends}, text_number = ${row.text_number},
    original_file = ${row.original_file}, signed_file = ${row.signed_file}, budget_line = ${row.budget_line}, amount = ${row.amount}::numeric, currency = ${row.currency}, fiscal_year = ${row.fiscal_year}, example = ${row.example},
    note = ${row.note}, source = ${row.source}, version = version + 1 where id = ${row.id} returning version`);
  return version;
}

/** Takes an instrument away with its texts, parties, annexes and steps; false when another record still leans on it. */
export async function deleteInstrument(tx: Tx, row: Permitted<InstrumentRow>): Promise<boolean> {
  try {
    return (await execute(tx, sql`delete from instruments.instrument where id = ${row.id}`)) > 0;
  } catch (error) {
    if (brokenConstraint(error)) return false;
    throw error;
  }
}

export interface PartyRow {
  place: number;
  institution: string | null;
  name: string;
  role: string;
}

/** Who takes part in some instruments, in their order. */
export const listParties = (tx: Tx, instruments: readonly string[]): Promise<(PartyRow & { instrument: string })[]> =>
  rows(tx, sql`select p.instrument, p.place, p.institution, p.name, p.role from instruments.party p where p.instrument = any(${instruments}::uuid[]) order by p.instrument, p.place`);

export async function saveParties(tx: Tx, instrument: Permitted<InstrumentRow>, parties: readonly Omit<PartyRow, 'place'>[]): Promise<void> {
  await execute(tx, sql`delete from instruments.party where instrument = ${instrument.id}`);
  await execute(tx, sql`insert into instruments.party (instrument, place, institution, name, role)
    select ${instrument.id}, p.place, p.institution, p.name, p.role from jsonb_to_recordset(${json(parties.map((party, place) => ({ ...party, place })))}::jsonb) as p (place smallint, institution uuid, name text, role text)`);
}

export interface AnnexRow {
  id: string;
  title: string;
  file: string;
  added_at: Date;
}

export const listAnnexes = (tx: Tx, instrument: string): Promise<AnnexRow[]> =>
  rows<AnnexRow>(tx, sql`select a.id, a.title, a.file, a.added_at from instruments.annex a where a.instrument = ${instrument} order by a.added_at, a.id`);

export const insertAnnex = (tx: Tx, instrument: Permitted<InstrumentRow>, annex: AnnexRow): Promise<number> =>
  execute(tx, sql`insert into instruments.annex (id, instrument, title, file, added_at) values (${annex.id}, ${instrument.id}, ${annex.title}, ${annex.file}, ${annex.added_at})`);

/** Whether it has come further than being registered: a second step, or a sealed text. */
export const hasLived = async (tx: Tx, id: string): Promise<boolean> =>
  (await one<{ lived: boolean }>(tx, sql`select (select count(*) from instruments.step s where s.instrument = ${id}) > 1 or exists (select 1 from instruments.text t where t.instrument = ${id} and t.sealed_at is not null) as lived`)).lived;

/** The step with which an act that had already passed enters the register. */
export const insertEntryStep = (tx: Tx, instrument: Permitted<InstrumentRow>, step: { id: string; transition: string; on: string | null; at: Date; note: string | null }): Promise<number> =>
  execute(tx, sql`insert into instruments.step (id, instrument, transition, from_state, to_state, happened_on, recorded_at, note)
    values (${step.id}, ${instrument.id}, ${step.transition}, null, ${instrument.state}, ${step.on}, ${step.at}, ${step.note})`);
