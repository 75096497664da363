import type { ObservationKind } from '../../contract/review/shape.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { brokenConstraint, execute, json, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { ReviewRow } from './review.ts';

/** A link by which a reviewer without account comes in, with how much came by it and who said to be writing. */
export interface ReviewLinkRow {
  id: string;
  review: string;
  reviewer: string;
  made_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  opened_at: Date | null;
}
export type ListedLink = ReviewLinkRow & { observations: number; name: string | null };

declare const presented: unique symbol;
/** A link in force whose token somebody showed in this very operation: the token is the permission, and only for what it opens. */
export type PresentedLink = ReviewLinkRow & { readonly [presented]: true };

const columns = sql`l.id, l.review, l.reviewer, l.made_at, l.expires_at, l.revoked_at, l.opened_at`;

/** Locks the link of a token, if it is in force: what comes by it comes one sending at a time. */
export const presentLink = (tx: Tx, tokenHash: string, now: Date): Promise<PresentedLink | undefined> =>
  maybe<PresentedLink>(tx, sql`select ${columns} from instruments.review_link l where l.token_hash = ${tokenHash} and l.revoked_at is null and l.expires_at > ${now} for update`);

export const lockLink = (tx: Tx, id: string): Promise<ReviewLinkRow | undefined> => maybe<ReviewLinkRow>(tx, sql`select ${columns} from instruments.review_link l where l.id = ${id} for update`);

/** The links of a review, the latest first. The name is a personal value of the latest sending: erased there, it is nowhere. */
export const listLinks = (tx: Tx, review: string): Promise<ListedLink[]> =>
  rows<ListedLink>(tx, sql`select ${columns}, (select count(*)::int from instruments.observation o where o.link = l.id) as observations,
      (select d.after #>> '{}' from platform.fact f join platform.fact_detail d on d.fact_id = f.id and d.field = 'name' where f.subject_kind = 'instruments.review-link' and f.subject_id = l.id::text order by f.recorded_at desc limit 1) as name
    from instruments.review_link l where l.review = ${review} order by l.made_at desc, l.revoked_at nulls first, l.id`);

/** @throws house.id-taken */
export async function insertLink(tx: Tx, review: Permitted<ReviewRow>, { id, reviewer, made_at, expires_at }: Pick<ReviewLinkRow, 'id' | 'reviewer' | 'made_at' | 'expires_at'>, tokenHash: string): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.review_link (id, review, reviewer, token_hash, made_at, expires_at) values (${id}, ${review.id}, ${reviewer}, ${tokenHash}, ${made_at}, ${expires_at})`);
  } catch (error) {
    throw brokenConstraint(error) === 'review_link_pkey' ? houseNo('id-taken') : error;
  }
}

/** Ends the links in force of one reviewer, or one link; answers how many. */
export const revokeLinks = (tx: Tx, review: Permitted<ReviewRow>, { reviewer, id }: { reviewer?: string; id?: string }, now: Date): Promise<number> =>
  execute(tx, sql`update instruments.review_link set revoked_at = ${now} where review = ${review.id} and revoked_at is null and (id = ${id ?? null}::uuid or reviewer = ${reviewer ?? null}::uuid)`);

export const markOpened = (tx: Tx, link: PresentedLink, now: Date): Promise<number> => execute(tx, sql`update instruments.review_link set opened_at = ${now} where id = ${link.id}`);

/** How much came by a link. */
export const countByLink = async (tx: Tx, link: PresentedLink): Promise<number> => (await one<{ count: number }>(tx, sql`select count(*)::int as count from instruments.observation o where o.link = ${link.id}`)).count;

export interface SentObservation {
  id: string;
  kind: ObservationKind;
  part: string | null;
  words: string;
}

/**
 * Keeps what somebody sent by a link, in the order of their saying; what came already is left as it came.
 * Answers the ids that are new. @throws house.id-taken when one is another's
 */
export async function insertSent(tx: Tx, link: PresentedLink, sent: readonly SentObservation[], now: Date): Promise<string[]> {
  const added = await rows<{ id: string }>(tx, sql`insert into instruments.observation (id, review, reviewer, link, kind, part, words, written_at)
    select s.id, ${link.review}::uuid, ${link.reviewer}::uuid, ${link.id}::uuid, s.kind, s.part, s.words, ${now}::timestamptz + s.place * interval '1 microsecond' from jsonb_to_recordset(${json(sent.map((one, place) => ({ ...one, place })))}::jsonb) as s (id uuid, kind text, part text, words text, place integer)
    on conflict (id) do nothing returning id`);
  const mine = await rows<{ id: string }>(tx, sql`select o.id from instruments.observation o where o.link = ${link.id} and o.id = any(${sent.map(({ id }) => id)}::uuid[])`);
  if (mine.length < new Set(sent.map(({ id }) => id)).size) throw houseNo('id-taken');
  return added.map(({ id }) => id);
}
