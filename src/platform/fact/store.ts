import { newId } from '../../kernel/id.ts';
import type { Actor } from '../access/actor.ts';
import { execute, json, sql, type Tx } from '../db/sql.ts';
import type { FactWords } from '../operation/context.ts';

export interface FactRow extends FactWords {
  slice: string;
  operation: string;
  requestId: string;
  now: Date;
  actor: Actor;
}

/** Writes the facts of a command and tells, at commit, whoever listens. Answers their ids, in order. */
export async function insertFacts(tx: Tx, facts: FactRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (const fact of facts) {
    const id = newId(fact.now.getTime());
    ids.push(id);
    await execute(tx, sql`insert into platform.fact
      (id, name, subject_kind, subject_id, owner, territory, parties, visibility, account, person, acted_as, operation, request_id, happened_at, recorded_at, why, data)
      values (${id}, ${fact.fact}, ${`${fact.slice}.${fact.kind}`}, ${fact.on.id}, ${fact.on.owner}, ${fact.on.territory}, ${fact.on.parties}::text[], ${fact.on.visibility},
        ${fact.actor.account}, ${fact.actor.person}, ${fact.actor.kind}, ${fact.operation}, ${fact.requestId}, ${fact.happenedAt ?? fact.now}, ${fact.now},
        ${fact.why ?? (fact.actor.kind === 'system' ? fact.actor.name : null)}, ${json(fact.data ?? {})}::jsonb)`);
    for (const [field, change] of Object.entries(fact.personal ?? {})) {
      await execute(tx, sql`insert into platform.fact_detail (fact_id, recorded_at, field, before, after)
        values (${id}, ${fact.now}, ${field}, ${json(change.before)}::jsonb, ${json(change.after)}::jsonb)`);
    }
    await tellListeners(tx, fact);
  }
  return ids;
}

/** NOTIFY carries at most 8 000 bytes: ids and reach, never content. */
async function tellListeners(tx: Tx, fact: FactRow): Promise<void> {
  const { owner, territory, parties, visibility, id } = fact.on;
  const event = { name: fact.fact, subject: { kind: `${fact.slice}.${fact.kind}`, id }, at: fact.now.toISOString(), owner, territory, parties: parties.slice(0, 100), visibility };
  await execute(tx, sql`select pg_notify('fact', ${JSON.stringify(event)})`);
}
