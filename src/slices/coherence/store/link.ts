import { visible, writable } from '../../../platform/access/visible.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { all, brokenConstraint, execute, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { no, type Degree, type LinkState, type Relation } from '../contract.ts';

/** A link as it is kept. owner and territory are the lower plan's. */
export interface LinkRow extends Owned {
  territory: string;
  lower_plan: string;
  lower_identity: string;
  upper_plan: string;
  upper_identity: string;
  upper_owner: string | null;
  upper_territory: string;
  relation: Relation;
  degree: Degree;
  state: LinkState;
  justification: string;
  author: string | null;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  example: boolean;
}

const columns = sql`l.id, l.owner, l.territory, l.parties, l.visibility, l.version, l.lower_plan, l.lower_identity, l.upper_plan, l.upper_identity, l.upper_owner, l.upper_territory,
  l.relation, l.degree, l.state, l.justification, l.author, l.proposed_at, l.decided_by, l.decided_at, l.reason, l.example`;

/** The same link as the side that decides sees it: then its owner and territory are the upper plan's. */
export const fromAbove = <L extends LinkRow>(link: L): L => ({ ...link, owner: link.upper_owner, territory: link.upper_territory, parties: link.owner ? [...link.parties, link.owner] : link.parties });

export const findLink = (tx: Tx, id: string): Promise<LinkRow | undefined> => maybe<LinkRow>(tx, sql`select ${columns} from coherence.link l where l.id = ${id}`);
export const lockLink = (tx: Tx, id: string): Promise<LinkRow | undefined> => maybe<LinkRow>(tx, sql`select ${columns} from coherence.link l where l.id = ${id} for update`);

/** In whose name a link became what it is, and when that was recorded. */
export interface By {
  at: Date;
  side: 'lower' | 'upper' | 'territory' | 'house';
  institution: string | null;
}

/** Writes a new link. @throws coherence.link-exists when an open one joins the same two elements in the same way */
export async function insertLink(tx: Tx, row: Permitted<LinkRow>, day: string, by?: By): Promise<void> {
  try {
    await execute(tx, sql`insert into coherence.link (id, owner, territory, parties, visibility, version, lower_plan, lower_identity, upper_plan, upper_identity, upper_owner, upper_territory,
        relation, degree, state, justification, author, proposed_at, decided_by, decided_at, reason, example)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.lower_plan}, ${row.lower_identity}, ${row.upper_plan}, ${row.upper_identity}, ${row.upper_owner}, ${row.upper_territory},
        ${row.relation}, ${row.degree}, ${row.state}, ${row.justification}, ${row.author}, ${row.proposed_at}, ${row.decided_by}, ${row.decided_at}, ${row.reason}, ${row.example})`);
  } catch (error) {
    if (['link_open', 'aspect_open', 'link_pkey'].includes(brokenConstraint(error) ?? '')) throw no('link-exists');
    throw error;
  }
  await keepState(tx, row, day, by);
}

/** Writes what a decision, a change or a withdrawal made of a link; answers its new version. */
export async function updateLink(tx: Tx, row: Permitted<LinkRow>, day: string, by?: By): Promise<number> {
  await execute(tx, sql`update coherence.link set degree = ${row.degree}, state = ${row.state}, justification = ${row.justification}, decided_by = ${row.decided_by},
    decided_at = ${row.decided_at}, reason = ${row.reason}, version = version + 1, touched_at = clock_timestamp() where id = ${row.id}`);
  const saved = { ...row, version: row.version + 1 };
  await keepState(tx, saved, day, by);
  return saved.version;
}

const keepState = (tx: Tx, row: LinkRow, day: string, by: By | undefined): Promise<number> =>
  execute(tx, sql`insert into coherence.link_state (link, version, on_day, state, degree, at, side, institution, reason)
    values (${row.id}, ${row.version}, ${day}, ${row.state}, ${row.degree}, ${by?.at ?? null}, ${by?.side ?? null}, ${by?.institution ?? null}, ${row.reason})`);

/** What a link was, one row per version, the first one first. */
export interface LinkStateRow {
  version: number;
  on_day: string;
  state: LinkState;
  degree: Degree;
  at: Date | null;
  side: By['side'] | null;
  institution: string | null;
  reason: string | null;
}

export const listStates = (tx: Tx, link: string): Promise<LinkStateRow[]> =>
  rows<LinkStateRow>(tx, sql`select version, on_day, state, degree, at, side, institution, reason from coherence.link_state where link = ${link} order by version`);

/** Which links of a list: of an element, or with either end under a territory; in one state or all. */
export interface LinkFilter {
  identity?: string | undefined;
  territory?: string | undefined;
  state?: LinkState | undefined;
  after?: string | undefined;
  limit: number;
}

/** Links that a reader may see, the newest first; keyset on (proposed_at, id). */
export async function listLinks(tx: Tx, reach: Reach, filter: LinkFilter): Promise<{ items: LinkRow[]; next: string | null }> {
  const where: Sql[] = [visible(reach, 'l')];
  if (filter.identity) where.push(sql`(l.lower_identity = ${filter.identity} or l.upper_identity = ${filter.identity})`);
  if (filter.territory) where.push(sql`(l.territory like ${`${filter.territory}%`} or l.upper_territory like ${`${filter.territory}%`})`);
  if (filter.state) where.push(sql`l.state = ${filter.state}`);
  return page(tx, sql`coherence.link l`, where, filter);
}

/** Proposed links on which a reach may decide, the oldest waiting longest at the end. */
export async function listWaiting(tx: Tx, decides: Reach, filter: { after?: string | undefined; limit: number }): Promise<{ items: LinkRow[]; next: string | null }> {
  const mine = decides.everything
    ? sql`true`
    : sql`exists (select 1 from (select l.upper_owner as owner, l.upper_territory as territory, l.visibility) u where ${writable(decides, 'u')})`;
  return page(tx, sql`coherence.link l`, [sql`l.state = 'proposed'`, mine], filter);
}

async function page(tx: Tx, from: Sql, where: Sql[], { after, limit }: { after?: string | undefined; limit: number }): Promise<{ items: LinkRow[]; next: string | null }> {
  const cursor = readCursor(after);
  if (cursor) where.push(sql`(l.proposed_at, l.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  const found = await rows<LinkRow & { at: string }>(tx, sql`select ${columns}, l.proposed_at::text as at from ${from} where ${all(where)} order by l.proposed_at desc, l.id desc limit ${limit + 1}`);
  return toPage(found, limit, (row) => [row.at, row.id]);
}

/** A link as a thread: what counting and drawing need. */
export interface ThreadRow {
  id: string;
  version: number;
  lower_plan: string;
  lower_identity: string;
  upper_plan: string;
  upper_identity: string;
  relation: Relation;
  degree: Degree;
  state: 'proposed' | 'accepted' | 'contested';
  example: boolean;
}

const threadColumns = sql`l.id, l.version, l.lower_plan, l.lower_identity, l.upper_plan, l.upper_identity, l.relation, l.degree, l.state, l.example`;

/** Which open links: with the lower end, or either end, in some plans. Undefined: all. */
export type WhichLinks = { lower: readonly string[] } | { either: readonly string[] } | { between: readonly [string, string] } | undefined;

function among(which: WhichLinks): Sql {
  if (which === undefined) return sql`true`;
  if ('lower' in which) return sql`l.lower_plan = any(${[...which.lower]}::uuid[])`;
  if ('either' in which) return sql`(l.lower_plan = any(${[...which.either]}::uuid[]) or l.upper_plan = any(${[...which.either]}::uuid[]))`;
  const [first, second] = which.between;
  return sql`((l.lower_plan = ${first} and l.upper_plan = ${second}) or (l.lower_plan = ${second} and l.upper_plan = ${first}))`;
}

/** Open links as threads, now or as they were at the end of a day. Whoever asks has already been shown their plans. */
export const listThreads = (tx: Tx, which: WhichLinks, day?: string): Promise<ThreadRow[]> =>
  day === undefined
    ? rows<ThreadRow>(tx, sql`select ${threadColumns} from coherence.link l where l.state in ('proposed', 'accepted', 'contested') and ${among(which)}`)
    : rows<ThreadRow>(tx, sql`select l.id, l.version, l.lower_plan, l.lower_identity, l.upper_plan, l.upper_identity, l.relation, s.degree, s.state, l.example
        from coherence.link l join lateral (select h.state, h.degree from coherence.link_state h where h.link = l.id and h.on_day <= ${day}::date order by h.version desc limit 1) s on true
        where s.state in ('proposed', 'accepted', 'contested') and ${among(which)}`);

/** A link that was written lately, closed ones too. */
export type TouchedRow = Omit<ThreadRow, 'state'> & { state: LinkState };

/** Links written since an instant, as the database's clock tells it; all open ones without it. `now` is the instant to ask from next time. */
export async function listTouched(tx: Tx, since: string | undefined): Promise<{ now: string; links: TouchedRow[] }> {
  const now = (await one<{ at: string }>(tx, sql`select (now() - ${longestTransaction}::interval)::text as at`)).at;
  const lately = since === undefined ? sql`l.state in ('proposed', 'accepted', 'contested')` : sql`l.touched_at >= ${since}::timestamptz`;
  return { now, links: await rows<TouchedRow>(tx, sql`select ${threadColumns} from coherence.link l where ${lately}`) };
}

/** A row is stamped when it is written and seen when its transaction ends: no transaction of the house stays open this long. */
const longestTransaction = '10 minutes';

/** Pairs of plans that links join or joined, each once: for counting anew. */
export const listJoined = (tx: Tx, plans: readonly string[]): Promise<{ lower_plan: string; upper_plan: string; relation: Relation }[]> =>
  rows(tx, sql`select distinct l.lower_plan, l.upper_plan, l.relation from coherence.link l where l.lower_plan = any(${[...plans]}::uuid[]) or l.upper_plan = any(${[...plans]}::uuid[])`);

/** All links between the elements of two plans, closed ones too, newest first; at most 500. */
export const listBetween = (tx: Tx, one: string, two: string): Promise<LinkRow[]> =>
  rows<LinkRow>(tx, sql`select ${columns} from coherence.link l where ${among({ between: [one, two] })} order by l.proposed_at desc, l.id desc limit 500`);

/** Links that join, or joined, some pairs of elements in either direction, open ones first. */
export const listOfElements = (tx: Tx, pairs: readonly { lower: string; upper: string }[]): Promise<LinkRow[]> =>
  pairs.length === 0
    ? Promise.resolve([])
    : rows<LinkRow>(tx, sql`select ${columns} from unnest(${pairs.flatMap(({ lower, upper }) => [lower, upper])}::uuid[], ${pairs.flatMap(({ lower, upper }) => [upper, lower])}::uuid[]) as k(lower, upper)
        join coherence.link l on l.lower_identity = k.lower and l.upper_identity = k.upper where l.state <> 'withdrawn'
        order by l.state in ('proposed', 'accepted', 'contested') desc, l.proposed_at desc`);

/** Writes who may read the links from one plan to another; answers how many changed. */
export const shareLinks = (tx: Tx, lower: Permitted<Owned>, upper: string, sharing: Pick<Owned, 'parties' | 'visibility'>): Promise<number> =>
  execute(tx, sql`update coherence.link set visibility = ${sharing.visibility}, parties = ${sharing.parties}::text[]
    where lower_plan = ${lower.id} and upper_plan = ${upper} and (visibility, parties) is distinct from (${sharing.visibility}, ${sharing.parties}::text[])`);
