import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { DueMove } from '../../contract/deadlines/clock.ts';
import type { DueRow } from './due.ts';

interface MoveRow extends Omit<DueMove, 'at'> {
  at: Date;
}

const shape = sql`m.id, m.cause, m.why, coalesce((select c.days from norms.calendar_change c where c.id = m.change_id), '[]') as days, m.before_text as before, m.after_text as after, m.at`;

/** Each time that one date moved, the last one first. */
export async function listMoves(tx: Tx, dueId: string): Promise<DueMove[]> {
  const found = await rows<MoveRow>(tx, sql`select ${shape} from norms.due_moved m where m.due_id = ${dueId} order by m.at desc, m.sequence desc limit 200`);
  return found.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What a person did moved a date. */
export async function insertMove(tx: Tx, due: Permitted<DueRow>, move: { cause: 'suspended' | 'resumed' | 'extended'; why: string; before: string; account: string | null; at: Date }): Promise<void> {
  await execute(tx, sql`insert into norms.due_moved (due_id, cause, why, before_text, after_text, calendar_version, sequence, account, at)
    values (${due.id}, ${move.cause}, ${move.why}, ${move.before}, ${due.mostAt ?? due.dueAt}, ${due.calendarVersion}, ${due.sequence}, ${move.account}, ${move.at})`);
}

export interface MovedDue extends MoveRow {
  dueId: string;
  label: string;
  term: string;
  territory: string;
  accounts: string[];
  institutions: string[];
  owner: string | null;
}

const dueShape = sql`${shape}, m.due_id as "dueId", d.label, coalesce(t.title, d.term) as term, d.territory, d.accounts, d.institutions, d.owner`;
const dueFrom = sql`norms.due_moved m join norms.due d on d.id = m.due_id left join norms.term t on t.country = d.country and t.code = d.term`;

/** What moved, by one change or since an instant, within a reader's reach. */
export async function listMoved(tx: Tx, reach: Reach, ask: { change?: string | undefined; since?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<MovedDue>(tx, sql`select ${dueShape} from ${dueFrom} where ${all([
    visible(reach, 'd'),
    ...(ask.change ? [sql`m.change_id = ${ask.change}::uuid`] : []),
    ...(ask.since ? [sql`m.at >= ${ask.since}::timestamptz`] : []),
    ...(after ? [sql`(m.at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ])} order by m.at desc, m.id desc limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found, ask.limit, (m) => [m.at.toISOString(), m.id]);
}

/** Whom a change concerns, and by how many dates: the owners and the institutions and accounts told, within reach. */
export const listConcerned = (tx: Tx, reach: Reach, change: string): Promise<{ institution: string | null; account: string | null; dues: number }[]> =>
  rows(tx, sql`select w.institution, w.account, count(distinct d.id)::int as dues from norms.due_moved m join norms.due d on d.id = m.due_id
    cross join lateral (select unnest(d.owner || d.institutions) as institution, null::uuid as account union select null, unnest(d.accounts)) w
    where m.change_id = ${change}::uuid and ${visible(reach, 'd')} and coalesce(w.institution, w.account) is not null group by 1, 2 order by 3 desc, 1, 2 limit 500`);

/** The dates of one change that concern one institution or account: the first ones, and how many. */
export async function listMovedFor(tx: Tx, reach: Reach, change: string, whom: { institution?: string | undefined; account?: string | undefined }, limit: number): Promise<{ moves: MovedDue[]; count: number }> {
  const theirs = whom.institution ? sql`(d.owner = ${whom.institution}::uuid or d.institutions @> array[${whom.institution}]::uuid[])` : sql`d.accounts @> array[${whom.account ?? null}]::uuid[]`;
  const found = await rows<MovedDue & { whole: number }>(tx, sql`select ${dueShape}, count(*) over ()::int as whole from ${dueFrom} where m.change_id = ${change}::uuid and ${theirs} and ${visible(reach, 'd')} order by m.after_text, m.id limit ${sql.lit(limit)}`);
  return { moves: found, count: found[0]?.whole ?? 0 };
}
