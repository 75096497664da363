import type { Part } from '../../../../kernel/part.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { InstrumentRow } from '../register.ts';

/** A version of the text of an instrument, without its parts. */
export interface TextRow {
  id: string;
  instrument: string;
  number: number;
  label: string | null;
  /** SHA-256 of its parts, so that a version can be told to be the same. */
  hash: string;
  sealed_at: Date | null;
  note: string | null;
  written_at: Date;
  articles: number;
}
export type TextWithParts = TextRow & { parts: Part[] };

const about = sql`t.id, t.instrument, t.number, t.label, t.hash, t.sealed_at, t.note, t.written_at`;
const articleCount = sql`(select count(*) from jsonb_array_elements(t.articles) a where a ->> 'kind' = 'article') as articles`;

export interface NewText {
  id: string;
  number: number;
  label: string | null;
  parts: readonly Part[];
  hash: string;
  note: string | null;
  by: string | null;
  at: Date;
}

/** The number of the next version; the instrument is another version of itself by it. */
export async function nextText(tx: Tx, instrument: Permitted<InstrumentRow>): Promise<number> {
  return (await one<{ number: number }>(tx, sql`update instruments.instrument set text_number = text_number + 1, version = version + 1 where id = ${instrument.id} returning text_number as number`)).number;
}

export const insertText = (tx: Tx, instrument: Permitted<InstrumentRow>, text: NewText): Promise<number> =>
  execute(tx, sql`insert into instruments.text (id, instrument, number, label, articles, hash, note, written_by, written_at)
    values (${text.id}, ${instrument.id}, ${text.number}, ${text.label}, ${json(text.parts)}::jsonb, ${text.hash}, ${text.note}, ${text.by}, ${text.at})`);

/** One version with its parts; the latest when no number is said. */
export const findText = (tx: Tx, instrument: string, number?: number): Promise<TextWithParts | undefined> =>
  maybe<TextWithParts>(tx, sql`select ${about}, ${articleCount}, t.articles as parts from instruments.text t
    where t.instrument = ${instrument} and (${number ?? null}::int is null or t.number = ${number ?? null}) order by t.number desc limit 1`);

/** All versions, the latest first, without their parts. */
export const listTexts = (tx: Tx, instrument: string): Promise<TextRow[]> =>
  rows<TextRow>(tx, sql`select ${about}, ${articleCount} from instruments.text t where t.instrument = ${instrument} order by t.number desc`);

/** Seals a version that is not sealed; answers how many were. */
export const sealText = (tx: Tx, instrument: Permitted<InstrumentRow>, number: number, at: Date): Promise<number> =>
  execute(tx, sql`update instruments.text set sealed_at = ${at} where instrument = ${instrument.id} and number = ${number} and sealed_at is null`);

/** Says how a version is called; its words do not change by it. */
export const labelText = (tx: Tx, instrument: Permitted<InstrumentRow>, number: number, label: string | null): Promise<number> =>
  execute(tx, sql`update instruments.text set label = ${label} where instrument = ${instrument.id} and number = ${number} and label is distinct from ${label}`);
