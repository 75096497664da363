import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, json, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { writable } from '../../../platform/access/visible.ts';
import type { ReplyAnswer, SettlingAct } from '../contract/checks.ts';

/** A finding as it was told, and what was answered. owner and territory are the plan's. */
export interface ReplyRow extends Owned {
  plan: string;
  rule: string;
  identity: string | null;
  mark: string;
  says: string;
  told_at: Date;
  reply_due_on: string;
  answer: ReplyAnswer | null;
  answer_text: string | null;
  answered_at: Date | null;
}

const replyColumns = sql`r.id, r.owner, r.territory, r.parties, r.visibility, r.version, r.plan, r.rule, r.identity, r.mark, r.says, r.told_at, r.reply_due_on, r.answer, r.answer_text, r.answered_at`;

/** Everything that was told of a plan, in the order of telling. */
export const listReplies = (tx: Tx, plan: string): Promise<ReplyRow[]> => rows<ReplyRow>(tx, sql`select ${replyColumns} from coherence.reply r where r.plan = ${plan} order by r.told_at, r.id`);

export const lockReply = (tx: Tx, id: string): Promise<ReplyRow | undefined> => maybe<ReplyRow>(tx, sql`select ${replyColumns} from coherence.reply r where r.id = ${id} for update`);

/** Those that the same rule found in the same plan and still wait, locked; in one order, so that two answers cross without harm. */
export const lockAlike = (tx: Tx, reply: Pick<ReplyRow, 'plan' | 'rule'>): Promise<ReplyRow[]> =>
  rows<ReplyRow>(tx, sql`select ${replyColumns} from coherence.reply r where r.plan = ${reply.plan} and r.rule = ${reply.rule} and r.answered_at is null order by r.id for update`);

export interface NewReply {
  id: string;
  rule: string;
  identity: string | null;
  mark: string;
  says: string;
}

/** Writes findings as told; one that was told before stays as it is. Answers how many are new. */
export const insertReplies = (tx: Tx, plan: Permitted<Owned>, replies: readonly NewReply[], told: { at: Date; by: string | null; dueOn: string }): Promise<number> =>
  execute(tx, sql`insert into coherence.reply (id, owner, territory, visibility, plan, rule, identity, mark, says, told_at, told_by, reply_due_on)
    select n.id, ${plan.owner}, ${plan.territory}, ${plan.visibility === 'own' ? 'own' : 'shared'}, ${plan.id}, n.rule, n.identity, n.mark, n.says, ${told.at}, ${told.by}, ${told.dueOn}::date
    from jsonb_to_recordset(${json(replies)}::jsonb) as n(id uuid, rule text, identity uuid, mark text, says text)
    on conflict on constraint reply_once do nothing`);

/** Writes an answer; gives the new version. */
export const answerReply = async (tx: Tx, reply: Permitted<ReplyRow>, answer: { answer: ReplyAnswer; text: string; at: Date; by: string | null }): Promise<number> =>
  (await one<{ version: number }>(tx, sql`update coherence.reply set answer = ${answer.answer}, answer_text = ${answer.text}, answered_at = ${answer.at}, answered_by = ${answer.by}, version = version + 1 where id = ${reply.id} returning version`)).version;

/** Plans with findings that wait for an answer, of governments for which a reach may answer. */
export const listOwed = (tx: Tx, answers: Reach): Promise<{ plan: string; id: string; count: number; dueOn: string }[]> =>
  rows(tx, sql`select r.plan, min(r.id::text) as id, count(*)::int as count, min(r.reply_due_on) as "dueOn" from coherence.reply r
    where r.answered_at is null and ${answers.everything ? sql`false` : writable({ ...answers, territories: [] }, 'r')} group by r.plan order by 4 limit 200`);

/** The act that settles the competence of an element. */
export interface SettlementRow extends Owned {
  plan: string;
  identity: string;
  act: SettlingAct;
  citation: string;
  on_day: string | null;
}

const settlementColumns = sql`s.id, s.owner, s.territory, s.parties, s.visibility, s.version, s.plan, s.identity, s.act, s.citation, s.on_day`;

export const listSettlements = (tx: Tx, plan: string): Promise<SettlementRow[]> => rows<SettlementRow>(tx, sql`select ${settlementColumns} from coherence.settlement s where s.plan = ${plan}`);
export const lockSettlement = (tx: Tx, id: string): Promise<SettlementRow | undefined> => maybe<SettlementRow>(tx, sql`select ${settlementColumns} from coherence.settlement s where s.id = ${id} for update`);
export const lockSettlementOf = (tx: Tx, plan: string, identity: string): Promise<SettlementRow | undefined> => maybe<SettlementRow>(tx, sql`select ${settlementColumns} from coherence.settlement s where s.plan = ${plan} and s.identity = ${identity} for update`);

/** Notes the act of an element, in place of what was noted; gives its id and version. */
export const saveSettlement = (tx: Tx, row: Permitted<SettlementRow>, by: string | null, now: Date): Promise<{ id: string; version: number }> =>
  one(tx, sql`insert into coherence.settlement (id, owner, territory, parties, visibility, plan, identity, act, citation, on_day, settled_by, settled_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.plan}, ${row.identity}, ${row.act}, ${row.citation}, ${row.on_day}, ${by}, ${now})
    on conflict on constraint settlement_once do update set act = excluded.act, citation = excluded.citation, on_day = excluded.on_day, settled_by = excluded.settled_by, settled_at = excluded.settled_at, version = settlement.version + 1
    returning id, version`);

export const deleteSettlement = (tx: Tx, row: Permitted<SettlementRow>): Promise<number> => execute(tx, sql`delete from coherence.settlement where id = ${row.id}`);

/** The names of files, by their ids. */
export const fileNames = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0 ? [] : (await rows<{ name: string }>(tx, sql`select name from platform.file where id = any(${[...ids]}::uuid[]) order by name`)).map(({ name }) => name);
