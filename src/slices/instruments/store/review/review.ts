import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';

/**
 * A review as it is kept. Whose it is and where follow from its instrument; its parties are the institutions
 * invited to look; who only handed something back (`feedback`) is no party by it.
 * A private draft stays out of the reach of its territory: only its holder and who was invited see the review.
 */
export interface ReviewRow extends Owned {
  instrument: string;
  text_number: number;
  kind: 'review' | 'feedback';
  title: string;
  asks: string | null;
  due_on: string | null;
  held_on: string | null;
  source: string | null;
  opened_at: Date;
  closed_at: Date | null;
}
export type ReadReview = ReviewRow & { instrumentTitle: string; latest: number; example: boolean; instrumentOwned: Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'> };

/** Reviews with whose they are, to be read `from ${reviewsHeld} r`. */
export const reviewsHeld = sql`(select r.id, r.version, r.instrument, r.text_number, r.kind, r.title, r.asks, r.due_on::text as due_on, r.held_on, r.source, r.opened_at, r.closed_at,
  i.owner, case when i.visibility = 'own' then null else i.territory end as territory, 'shared' as visibility, i.title as "instrumentTitle", i.text_number as latest, i.example,
  json_build_object('owner', i.owner, 'territory', i.territory, 'parties', i.parties, 'visibility', i.visibility) as "instrumentOwned",
  array(select w.institution::text from instruments.reviewer w where r.kind = 'review' and w.review = r.id and w.institution is not null order by w.place) as parties
  from instruments.review r join instruments.instrument i on i.id = r.instrument)`;

export const findReview = (tx: Tx, id: string): Promise<ReadReview | undefined> => maybe<ReadReview>(tx, sql`select r.* from ${reviewsHeld} r where r.id = ${id}`);

/** Locks the review alone, not its instrument. */
export async function lockReview(tx: Tx, id: string): Promise<ReadReview | undefined> {
  await rows(tx, sql`select 1 from instruments.review r where r.id = ${id} for update`);
  return findReview(tx, id);
}

/** A page of the reviews of an instrument within reach, the latest first. */
export async function listReviews(tx: Tx, reach: Reach, { instrument, open, after, limit }: { instrument: string; open: boolean | undefined; after?: string | undefined; limit: number }): Promise<{ items: ReadReview[]; next: string | null }> {
  const keys = readCursor(after);
  const where = [
    sql`r.instrument = ${instrument}`, visible(reach, 'r'),
    ...(open === undefined ? [] : [open ? sql`r.closed_at is null` : sql`r.closed_at is not null`]),
    ...(keys ? [sql`(r.opened_at, r.id) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)`] : []),
  ];
  const found = await rows<ReadReview & { at: string }>(tx, sql`select r.*, r.opened_at::text as at from ${reviewsHeld} r where ${all(where)} order by r.opened_at desc, r.id desc limit ${limit + 1}`);
  return toPage(found, limit, ({ at, id }) => [at, id]);
}

/** @throws house.id-taken */
export async function insertReview(tx: Tx, row: Permitted<ReviewRow>): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.review (id, instrument, text_number, kind, title, asks, due_on, held_on, source, opened_at)
      values (${row.id}, ${row.instrument}, ${row.text_number}, ${row.kind}, ${row.title}, ${row.asks}, ${row.due_on}::date, ${row.held_on}, ${row.source}, ${row.opened_at})`);
  } catch (error) {
    throw brokenConstraint(error) === 'review_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes a locked review as it is now; answers its new version. */
export async function updateReview(tx: Tx, row: Permitted<ReviewRow>): Promise<number> {
  await execute(tx, sql`update instruments.review set title = ${row.title}, asks = ${row.asks}, due_on = ${row.due_on}::date, closed_at = ${row.closed_at}, version = version + 1 where id = ${row.id}`);
  return row.version + 1;
}

export interface ReviewerRow {
  id: string;
  review: string;
  institution: string | null;
  name: string;
  role: string | null;
  observations: number;
}

/** Who was asked in some reviews, in their order, with how much each said. */
export const listReviewers = (tx: Tx, reviews: readonly string[]): Promise<ReviewerRow[]> =>
  rows<ReviewerRow>(tx, sql`select w.id, w.review, w.institution, w.name, w.role, (select count(*)::int from instruments.observation o where o.review = w.review and o.reviewer = w.id) as observations
    from instruments.reviewer w where w.review = any(${reviews}::uuid[]) order by w.review, w.place`);

export type NewReviewer = Pick<ReviewerRow, 'id' | 'institution' | 'name' | 'role'>;

/** Adds reviewers after those there are; false when one is there already. */
export async function insertReviewers(tx: Tx, review: Permitted<ReviewRow>, reviewers: readonly NewReviewer[], after: number): Promise<boolean> {
  try {
    await execute(tx, sql`insert into instruments.reviewer (id, review, place, institution, name, role)
      select w.id, ${review.id}::uuid, w.place, w.institution, w.name, w.role from jsonb_to_recordset(${json(reviewers.map((one, place) => ({ ...one, place: after + place })))}::jsonb) as w (id uuid, place smallint, institution uuid, name text, role text)`);
    return true;
  } catch (error) {
    if (brokenConstraint(error) === 'reviewer_twice') return false;
    throw error;
  }
}
