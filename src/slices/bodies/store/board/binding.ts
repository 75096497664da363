import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { highest } from '../../../../platform/db/by-words.ts';
import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no } from '../../contract.ts';

/** What an instrument binds a territory to. Whoever reads the instrument reads it. */
export interface BindingRow {
  id: string;
  version: number;
  instrument: string;
  territory: string;
  country: string;
  kind: string;
  dueOn: string | null;
  lacked: string[];
  note: string | null;
  boundOn: string;
  releasedOn: string | null;
  reason: string | null;
}

const columns = sql`b.id, b.version, b.instrument, b.territory, b.country, b.kind, b.due_on as "dueOn", b.lacked, b.note, b.bound_on as "boundOn", b.released_on as "releasedOn", b.reason`;

export interface WhichBindings {
  /** A territory and all below it. */
  territory?: string | undefined;
  instrument?: string | undefined;
  kind?: string | undefined;
  /** Those that bound already on that day. */
  asOf: string;
}

function whichOnes({ territory, instrument, kind, asOf }: WhichBindings): Sql {
  return all([
    sql`b.bound_on <= ${asOf}::date`,
    ...(territory ? [sql`b.territory ~>=~ ${territory} and b.territory ~<~ ${`${territory}${highest}`}`] : []),
    ...(instrument ? [sql`b.instrument = ${instrument}`] : []),
    ...(kind ? [sql`b.kind = ${kind}`] : []),
  ]);
}

/** Acts looked at before the reader's reach is asked of them. */
export const mostActs = 500;

/** The instruments that bind, the newest first: within reach or not, the caller asks. */
export const listBindingActs = async (tx: Tx, which: WhichBindings): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select b.instrument as id from bodies.binding b where ${whichOnes(which)} group by b.instrument order by max(b.recorded_at) desc, b.instrument limit ${sql.lit(mostActs)}`)).map(({ id }) => id);

/** What some instruments bind, by territory. */
export const listBindings = (tx: Tx, which: WhichBindings, instruments: readonly string[]): Promise<BindingRow[]> =>
  instruments.length === 0 ? Promise.resolve([]) : rows<BindingRow>(tx, sql`select ${columns} from bodies.binding b where ${whichOnes(which)} and b.instrument = any(${[...instruments]}::uuid[]) order by b.territory, b.kind, b.instrument, b.bound_on`);

export const lockBinding = (tx: Tx, id: string): Promise<BindingRow | undefined> => maybe<BindingRow>(tx, sql`select ${columns} from bodies.binding b where b.id = ${id} for update`);

export type NewBinding = Omit<BindingRow, 'version' | 'instrument' | 'releasedOn' | 'reason'>;

/** Writes what an instrument binds. The authority is that over the instrument. @throws binding-twice */
export async function insertBindings(tx: Tx, instrument: Permitted<Owned>, list: readonly NewBinding[], now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.binding (id, instrument, territory, country, kind, due_on, lacked, note, bound_on, recorded_at)
      select n.id, ${instrument.id}, n.territory, n.country, n.kind, n."dueOn", n.lacked, n.note, n."boundOn", ${now} from jsonb_to_recordset(${json(list)}::jsonb) as n(id uuid, territory text, country text, kind text, "dueOn" date, lacked text[], note text, "boundOn" date)`);
  } catch (error) {
    if (brokenConstraint(error) === 'binding_twice') throw no('binding-twice');
    throw error;
  }
}

/** It binds no longer from a day; gives the new version. */
export const releaseBinding = async (tx: Tx, _instrument: Permitted<Owned>, id: string, on: string, reason: string): Promise<number> =>
  (await one<{ version: number }>(tx, sql`update bodies.binding set released_on = ${on}::date, reason = ${reason}, version = version + 1 where id = ${id} returning version`)).version;
