import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible, writable } from '../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { no, type Answer } from '../contract.ts';

/** The validation of a line by one government below. owner and territory are that government's. Days are civil. */
export interface ValidationRow extends Owned {
  territory: string;
  upper_plan: string;
  upper_identity: string;
  upper_owner: string | null;
  upper_territory: string;
  asked_at: Date | null;
  asked_text: string;
  due_on: string | null;
  answer: Answer | null;
  why: string | null;
  answered_at: Date | null;
  answered_text: string | null;
  example: boolean;
}

const names = ['id', 'owner', 'territory', 'parties', 'visibility', 'version', 'upper_plan', 'upper_identity', 'upper_owner', 'upper_territory', 'asked_at', 'asked_text', 'due_on', 'answer', 'why', 'answered_at', 'answered_text', 'example'] as const;
const columns = sql.join(names.map((name) => sql.ref(`v.${name}`)));

/** The same row as the side that asks sees it: then its owner and territory are the upper plan's. */
export const askedFrom = <V extends ValidationRow>(row: V): V => ({ ...row, owner: row.upper_owner, territory: row.upper_territory });

export interface LineKey {
  planId: string;
  identity: string;
}

const ofLine = ({ planId, identity }: LineKey): Sql => sql`v.upper_plan = ${planId} and v.upper_identity = ${identity}`;

/** What every government said of a line, whoever asks: for counting, and for those whose answers the reader may see. */
export const listOfLine = (tx: Tx, line: LineKey): Promise<ValidationRow[]> => rows<ValidationRow>(tx, sql`select ${columns} from coherence.validation v where ${ofLine(line)} order by v.territory`);

export const lockValidation = (tx: Tx, line: LineKey, territory: string): Promise<ValidationRow | undefined> =>
  maybe<ValidationRow>(tx, sql`select ${columns} from coherence.validation v where ${ofLine(line)} and v.territory = ${territory} for update`);

/** Writes that governments were asked, those asked already left as they are; answers how many are new. The permit is that of the line asked about. */
export const insertAsked = (tx: Tx, _authority: Permitted<Owned>, asked: readonly ValidationRow[]): Promise<number> =>
  asked.length === 0 ? Promise.resolve(0) : insert(tx, asked, sql`on conflict on constraint validation_once do nothing`);

/** Writes an answer that nobody asked for. @throws house failure of a changed version when somebody answered meanwhile */
export async function insertAnswer(tx: Tx, row: Permitted<ValidationRow>): Promise<void> {
  try {
    await insert(tx, [row], sql``);
  } catch (error) {
    if (brokenConstraint(error) === 'validation_once') throw no('already-decided');
    throw error;
  }
}

const insert = (tx: Tx, list: readonly object[], conflict: Sql): Promise<number> =>
  execute(tx, sql`insert into coherence.validation (${sql.join(names.map((name) => sql.ref(name)))})
    select ${columns} from jsonb_populate_recordset(null::coherence.validation, ${json(list)}::jsonb) v ${conflict}`);

/** Writes an answer; answers the new version. */
export async function updateAnswer(tx: Tx, row: Permitted<ValidationRow>): Promise<number> {
  await execute(tx, sql`update coherence.validation set answer = ${row.answer}, why = ${row.why}, answered_at = ${row.answered_at}, answered_text = ${row.answered_text}, version = version + 1 where id = ${row.id}`);
  return row.version + 1;
}

export interface LineRow {
  upper_plan: string;
  upper_identity: string;
  upper_territory: string;
  example: boolean;
  asked_at: Date | null;
  answers: (Answer | null)[];
}

/** Lines that a territory (or what is below it) asked or was asked about, of the rows that a reader may see, last asked first. */
export async function listLines(tx: Tx, reach: Reach, territory: string, { after, limit }: { after?: string | undefined; limit: number }): Promise<{ items: LineRow[]; next: string | null }> {
  const cursor = readCursor(after);
  const under = `${territory}%`;
  const found = await rows<LineRow & { at: string }>(tx, sql`select * from (
      select v.upper_plan, v.upper_identity, v.upper_territory, bool_or(v.example) as example, max(v.asked_at) as asked_at, array_agg(v.answer order by v.territory) as answers,
        coalesce(max(v.asked_at), 'epoch')::text as at
      from coherence.validation v where ${all([sql`(v.territory like ${under} or v.upper_territory like ${under})`, visibleTo(reach)])}
      group by v.upper_plan, v.upper_identity, v.upper_territory) l
    where ${cursor ? sql`(l.at, l.upper_identity::text) < (${cursor[0]}, ${cursor[1]})` : sql`true`} order by l.at desc, l.upper_identity::text desc limit ${limit + 1}`);
  return toPage(found, limit, (row) => [row.at, row.upper_identity]);
}

/** Whoever the row is shared with, and whoever holds the plan that asks. */
const visibleTo = (reach: Reach): Sql =>
  reach.everything ? sql`true` : sql`(${visible(reach, 'v')} or exists (select 1 from (select v.upper_owner as owner, v.upper_territory as territory, v.visibility) u where ${writable(reach, 'u')}))`;

/** Lines that wait for the answer of governments for which a reach may answer; at most `limit` rows, the first due first. */
export const listOwed = (tx: Tx, answers: Reach, limit: number): Promise<ValidationRow[]> =>
  rows<ValidationRow>(tx, sql`select ${columns} from coherence.validation v where v.answer is null and ${writable(answers, 'v')} order by v.due_on nulls last, v.asked_at, v.id limit ${limit}`);

/** How many lines each government was asked to validate, and how many it answered, of the rows that a reader may see. */
export const countAnswered = (tx: Tx, reach: Reach, country: string): Promise<{ territory: string; asked: number; answered: number }[]> =>
  rows(tx, sql`select v.territory, count(*)::int as asked, count(v.answer)::int as answered from coherence.validation v where v.territory like ${`${country}%`} and ${visibleTo(reach)} group by v.territory`);
