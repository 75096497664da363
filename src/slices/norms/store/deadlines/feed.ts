import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';

export interface FeedFilter {
  mine: boolean;
  labels: boolean;
  territory: string | null;
  institution: string | null;
  term: string | null;
}

export interface FeedRow {
  id: string;
  account: string;
  label: string;
  filter: FeedFilter;
  reach: Reach;
  language: string;
  createdAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
}

const columns = sql`id, account, label, filter, reach, language, created_at as "createdAt", expires_at as "expiresAt", closed_at as "closedAt"`;

export async function insertFeed(tx: Tx, row: FeedRow, tokenHash: string): Promise<void> {
  await execute(tx, sql`insert into norms.feed (id, account, label, token_hash, filter, reach, language, created_at, expires_at)
    values (${row.id}, ${row.account}, ${row.label}, ${tokenHash}, ${json(row.filter)}::jsonb, ${json(row.reach)}::jsonb, ${row.language}, ${row.createdAt}, ${row.expiresAt})`);
}

export const listFeeds = (tx: Tx, account: string): Promise<FeedRow[]> => rows<FeedRow>(tx, sql`select ${columns} from norms.feed where account = ${account} order by created_at desc, id limit 200`);

export const lockFeed = (tx: Tx, id: string): Promise<FeedRow | undefined> => maybe<FeedRow>(tx, sql`select ${columns} from norms.feed where id = ${id} for update`);

/** A feed by its token's hash, if it has neither ended nor been closed. */
export const findFeed = (tx: Tx, tokenHash: string, now: Date): Promise<FeedRow | undefined> =>
  maybe<FeedRow>(tx, sql`select ${columns} from norms.feed where token_hash = ${tokenHash} and closed_at is null and expires_at > ${now}`);

export const closeFeed = (tx: Tx, row: Permitted<FeedRow>, now: Date): Promise<number> => execute(tx, sql`update norms.feed set closed_at = ${now} where id = ${row.id} and closed_at is null`);

/** Closes what an account had open: it may no longer come in. */
export const closeFeedsOf = (tx: Tx, account: string, now: Date): Promise<number> => execute(tx, sql`update norms.feed set closed_at = ${now} where account = ${account} and closed_at is null`);

export interface FeedDue {
  id: string;
  label: string;
  termTitle: string;
  place: string;
  normName: string | null;
  articleNumber: string | null;
  articleLetter: string | null;
  unit: string | null;
  verified: boolean | null;
  toConfirm: boolean;
  state: 'open' | 'met' | 'void';
  dueAt: string;
  endsOn: string;
  endsAt: Date;
  suspendedSince: string | null;
  sequence: number;
  version: number;
  changedAt: Date;
  startedAt: Date;
}

/** Events of one calendar; those past by more than this many days are no longer sent. */
const keptDays = 180;
const mostEvents = 2000;

/**
 * What a feed tells: open ones, and those over a while ago, so that a calendar learns that they ended. Never more than its
 * person reached when it was given, nor than they reach now.
 */
export const listFeedDues = (tx: Tx, { account, filter, reach: given }: FeedRow, reach: Reach, now: Date): Promise<FeedDue[]> =>
  rows<FeedDue>(tx, sql`select d.id, d.label, coalesce(t.title, d.term) as "termTitle", coalesce(u.name, d.territory) as place, coalesce(n.acronym, n.title) as "normName", a.number as "articleNumber", a.letter as "articleLetter", t.unit, t.verified,
      d.to_confirm as "toConfirm", d.state, coalesce(d.most_text, d.due_text) as "dueAt", d.ends_on as "endsOn", d.ends_at as "endsAt", d.suspended_since as "suspendedSince", d.sequence, d.version, d.changed_at as "changedAt", d.started_at as "startedAt"
    from norms.due d left join norms.term t on t.country = d.country and t.code = d.term left join norms.norm n on n.country = t.country and n.code = t.norm left join norms.article a on a.country = t.country and a.code = t.article
      left join territories.unit u on u.code = d.territory
    where ${all([
      filter.mine ? sql`d.accounts @> array[${account}]::uuid[]` : sql`(${visible(given, 'd')} and ${visible(reach, 'd')})`,
      sql`d.ends_at > ${now}::timestamptz - ${sql.lit(keptDays)} * interval '1 day'`,
      ...(filter.territory ? [sql`d.territory ^@ ${filter.territory}`] : []),
      ...(filter.institution ? [sql`(d.owner = ${filter.institution}::uuid or d.parties @> array[${filter.institution}]::text[])`] : []),
      ...(filter.term ? [sql`d.term = ${filter.term}`] : []),
    ])} order by d.state = 'open' desc, d.ends_at, d.id limit ${sql.lit(mostEvents)}`);
