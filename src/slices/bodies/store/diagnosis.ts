import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { highest } from '../../../platform/db/by-words.ts';
import { all, execute, json, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { DiagnosisContent } from '../contract/diagnosis.ts';

/** A diagnosis as it was issued, without what it says. */
export interface DiagnosisRow extends Owned {
  territory: string;
  level: string;
  number: number;
  asOf: string;
  title: string;
  note: string | null;
  example: boolean;
  contentHash: string;
  file: string;
  issuedOn: string;
}

/** As a list shows it. `at`: the instant as text, for going on from it. */
export type ListedDiagnosis = DiagnosisRow & { territoryName: string; ownerName: string | null; fileName: string; bytes: number; hash: string; at: string };

const columns = sql`d.id, d.owner, d.territory, d.parties, d.visibility, d.version, d.level, d.number, d.as_of::text as "asOf", d.title, d.note, d.example, d.content_hash as "contentHash", d.file, d.issued_on::text as "issuedOn"`;
const listed = sql`${columns}, u.name as "territoryName", i.name as "ownerName", f.name as "fileName", f.bytes::float8 as bytes, f.sha256 as hash, d.issued_at::text as at`;
const from = sql`bodies.diagnosis d join territories.unit u on u.code = d.territory join platform.file f on f.id = d.file left join institutions.institution i on i.id = d.owner`;

export const findDiagnosis = (tx: Tx, id: string): Promise<ListedDiagnosis | undefined> => maybe<ListedDiagnosis>(tx, sql`select ${listed} from ${from} where d.id = ${id}`);

/** The data that it was made from. The caller has leave to look at it. */
export const diagnosisContent = async (tx: Tx, { id }: Owned): Promise<DiagnosisContent> => (await one<{ content: DiagnosisContent }>(tx, sql`select content from bodies.diagnosis where id = ${id}`)).content;

/** Those of a territory and all below it, within reach, the latest first. */
export const listDiagnoses = (tx: Tx, reach: Reach, territory: string | undefined, after: (string | number | null)[] | undefined, limit: number): Promise<ListedDiagnosis[]> =>
  rows<ListedDiagnosis>(tx, sql`select ${listed} from ${from} where ${all([
    visible(reach, 'd'),
    ...(territory ? [sql`d.territory ~>=~ ${territory} and d.territory ~<~ ${`${territory}${highest}`}`] : []),
    ...(after ? [sql`(d.issued_at, d.number, d.id) < (${after[0]}::timestamptz, ${after[1]}::int, ${after[2]}::uuid)`] : []),
  ])} order by d.issued_at desc, d.number desc, d.id desc limit ${limit + 1}`);

/** The number of the next one of a territory; nobody else takes it until this transaction ends. */
export async function nextNumber(tx: Tx, territory: string): Promise<number> {
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`bodies.diagnosis ${territory}`}, 0))`);
  return (await one<{ number: number }>(tx, sql`select coalesce(max(number), 0) + 1 as number from bodies.diagnosis where territory = ${territory}`)).number;
}

export const insertDiagnosis = (tx: Tx, row: Permitted<DiagnosisRow>, content: DiagnosisContent, at: Date): Promise<unknown> =>
  execute(tx, sql`insert into bodies.diagnosis (id, owner, territory, parties, visibility, version, level, number, as_of, title, note, example, content, content_hash, file, issued_on, issued_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.level}, ${row.number}, ${row.asOf}::date, ${row.title}, ${row.note}, ${row.example}, ${json(content)}::jsonb, ${row.contentHash}, ${row.file}, ${row.issuedOn}::date, ${at})`);

/** The instruments of which some diagnoses are an annex. */
export const listAnnexes = (tx: Tx, ids: readonly string[]): Promise<{ diagnosis: string; instrument: string; annex: string }[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx, sql`select a.diagnosis, a.instrument, a.annex from bodies.diagnosis_annex a where a.diagnosis = any(${[...ids]}::uuid[]) order by a.attached_at, a.instrument`);

/** Whoever reads the diagnosis and may change the instrument ties them: both were asked. */
export const insertAnnexOf = (tx: Tx, { id }: Owned, instrument: string, annex: string, at: Date): Promise<unknown> =>
  execute(tx, sql`insert into bodies.diagnosis_annex (diagnosis, instrument, annex, attached_at) values (${id}, ${instrument}, ${annex}, ${at})`);
