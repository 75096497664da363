import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { brokenConstraint, execute, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';

/** What shows how a body lives, as it is kept. Moments are as exact as their source. */
export interface EvidenceRow extends Owned {
  country: string;
  kind: string;
  /** Null: it speaks of a territory that has none. */
  body: string | null;
  what: string;
  happened_on: string | null;
  lasts_to: string | null;
  says: string | null;
  number: number | null;
  instrument: string | null;
  document: string | null;
  place: string | null;
  file: string | null;
  source: string | null;
  example: boolean;
}
export type ListedEvidence = EvidenceRow & { fileName: string | null; recordedAt: string };

const columns = sql`e.id, e.owner, e.territory, e.parties, e.visibility, e.version, e.country, e.kind, e.body, e.what, e.happened_on, e.lasts_to, e.says, e.number::float8 as number, e.instrument, e.document, e.place, e.file, e.source, e.example`;
const shown = sql`${columns}, f.name as "fileName", to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;
const from = sql`bodies.evidence e left join platform.file f on f.id = e.file`;

export const findEvidence = (tx: Tx, id: string): Promise<EvidenceRow | undefined> => maybe<EvidenceRow>(tx, sql`select ${columns} from bodies.evidence e where e.id = ${id}`);
export const lockEvidence = (tx: Tx, id: string): Promise<EvidenceRow | undefined> => maybe<EvidenceRow>(tx, sql`select ${columns} from bodies.evidence e where e.id = ${id} for update`);

/** The most evidence of one body that is shown. */
const most = 1000;

/** What shows how a body lives, within reach, the latest first; undated evidence last. */
export const listEvidence = (tx: Tx, reach: Reach, body: string): Promise<ListedEvidence[]> =>
  rows<ListedEvidence>(tx, sql`select ${shown} from ${from} where e.body = ${body} and ${visible(reach, 'e')} order by rpad(e.happened_on, 10, '~') desc nulls last, e.recorded_at desc, e.id limit ${sql.lit(most)}`);

/** Absences of a kind in a territory within reach, the latest first. */
export const listAbsences = (tx: Tx, reach: Reach, country: string, kind: string, territory: string): Promise<ListedEvidence[]> =>
  rows<ListedEvidence>(tx, sql`select ${shown} from ${from} where e.country = ${country} and e.kind = ${kind} and e.territory = ${territory} and e.what = 'absence' and ${visible(reach, 'e')} order by rpad(e.happened_on, 10, '~') desc nulls last, e.id`);

/** @throws house.id-taken */
export async function insertEvidence(tx: Tx, row: Permitted<EvidenceRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.evidence (id, owner, territory, parties, visibility, country, kind, body, what, happened_on, lasts_to, says, number, instrument, document, place, file, source, example, recorded_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.country}, ${row.kind}, ${row.body}, ${row.what}, ${row.happened_on}, ${row.lasts_to}, ${row.says}, ${row.number}::numeric, ${row.instrument}, ${row.document},
        ${row.place}, ${row.file}, ${row.source}, ${row.example}, ${now})`);
  } catch (error) {
    throw brokenConstraint(error) === 'evidence_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes locked evidence as it is now; answers its new version. */
export async function updateEvidence(tx: Tx, row: Permitted<EvidenceRow>): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`update bodies.evidence set visibility = ${row.visibility}, what = ${row.what}, happened_on = ${row.happened_on}, lasts_to = ${row.lasts_to}, says = ${row.says}, number = ${row.number}::numeric,
    instrument = ${row.instrument}, document = ${row.document}, place = ${row.place}, file = ${row.file}, source = ${row.source}, version = version + 1 where id = ${row.id} returning version`);
  return version;
}

export const deleteEvidence = (tx: Tx, row: Permitted<EvidenceRow>): Promise<number> => execute(tx, sql`delete from bodies.evidence where id = ${row.id}`);
