import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Decision, ObservationKind, ObservationState } from '../../contract/review/shape.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { reviewsHeld, type ReviewRow } from './review.ts';

/** An observation about to be written; its owner is the institution whose people write it down. */
export interface NewObservation extends Owned {
  review: string;
  reviewer: string | null;
  kind: ObservationKind | null;
  part: string | null;
  quote: string | null;
  words: string;
  source: string | null;
  said_on: string | null;
  written_at: Date;
}

/** An observation as it is read, with the review it belongs to and who spoke. */
export interface ObservationRow {
  id: string;
  version: number;
  review: string;
  reviewTitle: string;
  textNumber: number;
  reviewer: { id: string; name: string; role: string | null } | null;
  by: string | null;
  /** The link by which it came. */
  link: string | null;
  kind: ObservationKind | null;
  part: string | null;
  quote: string | null;
  words: string;
  source: string | null;
  saidOn: string | null;
  written_at: Date;
  decision: Decision | null;
  reason: string | null;
  answered_at: Date | null;
  changedText: number | null;
  changed_parts: string[];
}

const columns = sql`o.id, o.version, o.review, r.title as "reviewTitle", r.text_number as "textNumber", case when w.id is null then null else json_build_object('id', w.id, 'name', w.name, 'role', w.role) end as reviewer, b.name as by,
  o.link, o.kind, o.part, o.quote, o.words, o.source, o.said_on as "saidOn", o.written_at, o.decision, o.reason, o.answered_at, o.changed_text as "changedText", o.changed_parts`;
const joined = sql`instruments.observation o left join instruments.reviewer w on w.id = o.reviewer left join institutions.institution b on b.id = o.said_by`;

const ofState: Record<ObservationState, Sql> = {
  open: sql`o.decision is null`,
  pending: sql`(o.decision in ('accepted', 'partly') and o.changed_text is null)`,
  accepted: sql`(o.decision = 'accepted' and o.changed_text is not null)`,
  partly: sql`(o.decision = 'partly' and o.changed_text is not null)`,
  rejected: sql`o.decision = 'rejected'`,
  noted: sql`o.decision = 'noted'`,
};

export interface ObservationFilter {
  instrument: string;
  review?: string | undefined;
  state?: ObservationState | undefined;
  /** Only those that some version carries. */
  carried?: boolean | undefined;
}
const wanted = (reach: Reach, { instrument, review, state, carried }: ObservationFilter): Sql[] => [...(carried ? [sql`o.changed_text is not null`] : []), sql`r.instrument = ${instrument}`, visible(reach, 'r'), ...(review ? [sql`r.id = ${review}`] : []), ...(state ? [ofState[state]] : [])];

/** A page of what was said of an instrument in the reviews within reach, the oldest first. */
export async function listObservations(tx: Tx, reach: Reach, { after, limit, ...filter }: ObservationFilter & { after?: string | undefined; limit: number }): Promise<{ items: ObservationRow[]; next: string | null }> {
  const keys = readCursor(after);
  const where = [...wanted(reach, filter), ...(keys ? [sql`(o.written_at, o.id) > (${keys[0]}::timestamptz, ${keys[1]}::uuid)`] : [])];
  const found = await rows<ObservationRow & { at: string }>(tx, sql`select ${columns}, o.written_at::text as at from ${joined} join ${reviewsHeld} r on r.id = o.review where ${all(where)} order by o.written_at, o.id limit ${limit + 1}`);
  return toPage(found, limit, ({ at, id }) => [at, id]);
}

/** What a reviewer sent by any link of a review, the oldest first. */
export const listSentBy = (tx: Tx, { review, reviewer }: { review: string; reviewer: string }): Promise<ObservationRow[]> =>
  rows<ObservationRow>(tx, sql`select ${columns} from ${joined} join instruments.review r on r.id = o.review where o.review = ${review} and o.reviewer = ${reviewer} and o.link is not null order by o.written_at, o.id`);

/** What was decided of the observations of some reviews: for counts. */
export const listDecided = (tx: Tx, reviews: readonly string[]): Promise<{ review: string; decision: Decision | null; changedText: number | null }[]> =>
  rows(tx, sql`select o.review, o.decision, o.changed_text as "changedText" from instruments.observation o where o.review = any(${reviews}::uuid[])`);

/** As above, of an instrument, or of one of its reviews, within reach. */
export const listDecidedOf = (tx: Tx, reach: Reach, filter: ObservationFilter): Promise<{ decision: Decision | null; changedText: number | null }[]> =>
  rows(tx, sql`select o.decision, o.changed_text as "changedText" from instruments.observation o join ${reviewsHeld} r on r.id = o.review where ${all(wanted(reach, filter))}`);

export async function lockObservation(tx: Tx, id: string): Promise<ObservationRow | undefined> {
  await rows(tx, sql`select 1 from instruments.observation o where o.id = ${id} for update`);
  return maybe<ObservationRow>(tx, sql`select ${columns} from ${joined} join instruments.review r on r.id = o.review where o.id = ${id}`);
}

/** @throws house.id-taken */
export async function insertObservation(tx: Tx, row: Permitted<NewObservation>): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.observation (id, review, reviewer, said_by, kind, part, quote, words, source, said_on, written_at)
      values (${row.id}, ${row.review}, ${row.reviewer}, ${row.owner}, ${row.kind}, ${row.part}, ${row.quote}, ${row.words}, ${row.source}, ${row.said_on}, ${row.written_at})`);
  } catch (error) {
    throw brokenConstraint(error) === 'observation_pkey' ? houseNo('id-taken') : error;
  }
}

export interface Answer {
  decision: Decision | null;
  reason: string | null;
  changedText: number | null;
  changedParts: readonly string[];
  at: Date | null;
}

/** What the holder of the review answers to a locked observation; nulls open it again. */
export const saveAnswer = (tx: Tx, _held: Permitted<ReviewRow>, id: string, { decision, reason, changedText, changedParts, at }: Answer): Promise<number> =>
  execute(tx, sql`update instruments.observation set decision = ${decision}, reason = ${reason}, changed_text = ${changedText}, changed_parts = ${changedParts}::text[], answered_at = ${at}, version = version + 1 where id = ${id}`);

export interface NewReply extends Owned {
  observation: string;
  words: string;
  written_at: Date;
}

/** @throws house.id-taken */
export async function insertReply(tx: Tx, row: Permitted<NewReply>): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.observation_reply (id, observation, said_by, words, written_at) values (${row.id}, ${row.observation}, ${row.owner}, ${row.words}, ${row.written_at})`);
  } catch (error) {
    throw brokenConstraint(error) === 'observation_reply_pkey' ? houseNo('id-taken') : error;
  }
}

export const listReplies = (tx: Tx, observations: readonly string[]): Promise<{ id: string; observation: string; by: string | null; words: string; written_at: Date }[]> =>
  rows(tx, sql`select p.id, p.observation, b.name as by, p.words, p.written_at from instruments.observation_reply p left join institutions.institution b on b.id = p.said_by where p.observation = any(${observations}::uuid[]) order by p.observation, p.written_at, p.id`);
