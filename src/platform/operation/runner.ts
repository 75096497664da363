import { reachOf, type Actor } from '../access/actor.ts';
import { execute, rows, sql, type Tx } from '../db/sql.ts';
import { insertFacts, type FactRow } from '../fact/store.ts';
import { dateIn } from '../../kernel/date.ts';
import { kebab, operationName, type Contract, type Operation } from '../../kernel/contract.ts';
import { nowhere, type Reach } from '../../kernel/reach.ts';
import type { Language } from '../../kernel/text.ts';
import type { Context } from './context.ts';
import type { RunnerParts } from './parts.ts';
import { makeContext, type Ending } from './make-context.ts';
import { findAnswer, keepAnswer } from './idempotency.ts';
import { inputWords } from './input-words.ts';
import type { AnySlice, House } from './slice.ts';
import { no } from './words.ts';

/** Who knocks: a resolved actor, or a way to find it inside the operation's own transaction. */
export type Knock = Actor | ((tx: Tx, now: Date) => Promise<Actor>);

export interface Call {
  name: string;
  input: unknown;
  by: Knock;
  requestId: string;
  /** In which a refusal is said; the actor's own when nobody asked for another. */
  language?: Language;
  idempotencyKey?: string;
}

/** An operation found by its name on the wire, with the slice that answers for it. */
export interface Bound {
  name: string;
  /** Its name in code, under which its texts are kept. */
  key: string;
  slice: AnySlice;
  operation: Operation;
  act: (ctx: never, input: never) => Promise<unknown>;
}

/** Work of the house that is no operation of anybody's: a reaction, a gate before a file. */
export interface Within {
  by: Knock;
  requestId: string;
  slice: AnySlice;
  readOnly: boolean;
}

export interface Runner {
  readonly bound: ReadonlyMap<string, Bound>;
  readonly house: House;
  run(call: Call): Promise<unknown>;
  /** One transaction with a context, outside any operation; what it writes must end in facts too. */
  within<T>(where: Within, work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Makes the one runner of the house: who, may they, is it well said, one transaction, permit, fact, answer. */
export function makeRunner(parts: RunnerParts): Runner {
  const bound = new Map(parts.house.slices.flatMap((slice) => bind(slice).map((b) => [b.name, b] as const)));
  return { bound, house: parts.house, run: (call) => run(parts, bound, call), within: (where, work) => within(parts, where, work) };
}

function bind(slice: AnySlice): Bound[] {
  const promise: Contract = slice.contract;
  return Object.entries(promise.operations).map(([key, operation]) => {
    const act = slice.actions[key];
    if (!act) throw new Error(`${promise.name}.${kebab(key)} is promised and has no action`);
    return { name: operationName(promise.name, key), key, slice, operation, act };
  });
}

async function run(parts: RunnerParts, bound: ReadonlyMap<string, Bound>, call: Call): Promise<unknown> {
  const target = bound.get(call.name);
  if (!target) throw no('operation-unknown', { operation: call.name });
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(parts, target, call);
    } catch (error) {
      if (attempt >= 3 || !isPassing(error)) throw error; // two commands that crossed: the loser simply runs again
    }
  }
}

/** Serialization failure and deadlock: nothing was done, and doing it again is right. */
const isPassing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && (error.code === '40001' || error.code === '40P01');

async function once(parts: RunnerParts, target: Bound, call: Call): Promise<unknown> {
  const { operation } = target;
  const now = parts.clock();
  const isQuery = operation.kind === 'query' && !operation.witness;
  return parts.database.kysely
    .transaction()
    .setAccessMode(isQuery ? 'read only' : 'read write')
    .execute(async (tx) => {
      const actor = typeof call.by === 'function' ? await call.by(tx, now) : call.by;
      const language = call.language ?? actor.language;
      const reach = admit(target, actor, language);
      const input = parse(operation, call.input, language);
      return operation.kind === 'query' ? ask(parts, target, call, { tx, actor, reach, now }, input) : command(parts, target, call, { tx, actor, reach, now }, input);
    });
}

async function within<T>(parts: RunnerParts, { by, requestId, slice, readOnly }: Within, work: (ctx: Context) => Promise<T>): Promise<T> {
  const now = parts.clock();
  return parts.database.kysely
    .transaction()
    .setAccessMode(readOnly ? 'read only' : 'read write')
    .execute(async (tx) => {
      const actor = typeof by === 'function' ? await by(tx, now) : by;
      const name = `${slice.contract.name}.within`;
      const kind = readOnly ? 'query' : 'command';
      const reach = reachOf(actor, name, kind) ?? { ...nowhere, memberships: actor.memberships };
      const { ctx, ending } = makeContext(parts, { slice, kind }, { requestId }, { tx, actor, reach, now }, dateIn(parts.zone, now));
      const before = readOnly ? new Map<string, number>() : await rowsWritten(tx);
      const result = await work(ctx);
      if (!readOnly) await leaveFacts(parts, ending, before, { tx, actor, reach, now }, { name, slice, requestId });
      return result;
    });
}

interface Moment {
  tx: Tx;
  actor: Actor;
  reach: Reach;
  now: Date;
}

/** Who may come in, by the operation's audience; answers how far they reach. */
function admit({ name, key, operation, slice }: Bound, actor: Actor, language: Language): Reach {
  const reach = reachOf(actor, name, operation.kind);
  if (operation.audience === 'public') return reach ?? { ...nowhere, memberships: actor.memberships };
  if (operation.audience === 'link' && actor.kind === 'link' && actor.link?.operations.includes(name)) return nowhere;
  if (actor.kind === 'nobody' || (actor.kind === 'link' && operation.audience !== 'link')) throw no('sign-in-needed');
  if (operation.audience === 'self') return reach ?? { ...nowhere, memberships: actor.memberships };
  if (reach === undefined) throw no('not-granted', { operation: slice.texts[language].operations[key] });
  return reach;
}

function parse(operation: Operation, input: unknown, language: Language): unknown {
  const result = operation.input.safeParse(input ?? {}, { error: inputWords(language) });
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 20).map((issue) => ({ at: issue.path.join('.'), message: issue.message }));
  throw no('input-wrong', { where: problems.map((p) => (p.at ? `${p.at}: ${p.message}` : p.message)).join(' '), problems });
}

async function ask(parts: RunnerParts, target: Bound, call: Call, moment: Moment, input: unknown): Promise<unknown> {
  const { ctx } = makeContext(parts, { slice: target.slice, kind: 'query' }, call, moment, dateIn(parts.zone, moment.now));
  const before = target.operation.witness ? await rowsWritten(moment.tx) : undefined;
  const answer = await target.act(ctx as never, input as never); // bound by `slice()`: this action takes this contract's input
  // A witnessed query needs a transaction that writes; the counters say that nothing but the witness was written.
  if (before && wroteMore(before, await rowsWritten(moment.tx), false)) throw new Error(`${target.name} is a query and wrote rows`);
  if (before) await leaveWitness(target.name, input, moment, call.requestId);
  return target.operation.output.parse(answer);
}

async function command(parts: RunnerParts, target: Bound, call: Call, moment: Moment, input: unknown): Promise<unknown> {
  const { tx, actor, now } = moment;
  const key = call.idempotencyKey && actor.account ? { account: actor.account, key: call.idempotencyKey } : undefined;
  if (key) {
    const earlier = await findAnswer(tx, key.account, target.name, key.key, input);
    if (earlier && target.operation.secret) throw no('answer-secret');
    if (earlier) return earlier.answer;
  }
  const { ctx, ending } = makeContext(parts, { slice: target.slice, kind: 'command' }, call, moment, dateIn(parts.zone, now));
  const before = await rowsWritten(tx);
  await target.act(ctx as never, input as never); // bound by `slice()`: this action takes this contract's input
  if (!ending.said) throw new Error(`${target.name} ended neither in record nor in unchanged`);
  await leaveFacts(parts, ending, before, moment, { name: target.name, slice: target.slice, requestId: call.requestId });
  const answer = target.operation.output.parse(ending.result);
  if (key) await keepAnswer(tx, key.account, target.name, key.key, input, target.operation.secret ? null : answer, now);
  return answer;
}

/** Rows written without a fact are a bug and roll back. Facts are written with the command, and wake their reactions after it. */
async function leaveFacts(parts: RunnerParts, ending: Ending, before: Written, { tx, actor, now }: Moment, where: { name: string; slice: AnySlice; requestId: string }): Promise<void> {
  if (ending.facts.length === 0 && wroteMore(before, await rowsWritten(tx), ending.kept)) throw new Error(`${where.name} wrote rows and recorded no fact`);
  const facts = ending.facts.map((words): FactRow => ({ ...words, slice: where.slice.contract.name, operation: where.name, requestId: where.requestId, now, actor }));
  const ids = await insertFacts(tx, facts);
  for (const [i, fact] of facts.entries()) {
    if (hasReaction(parts.house, fact.fact)) await parts.addJob(tx, 'reaction', { fact: fact.fact, factId: ids[i], subject: { kind: `${fact.slice}.${fact.kind}`, id: fact.on.id } });
  }
}

/** Rows written by table, as PostgreSQL counts them in this connection. */
type Written = Map<string, number>;

/**
 * The counters hold this transaction's writes and, for up to a second, those of earlier ones on the same connection:
 * only a difference says something.
 */
async function rowsWritten(tx: Tx): Promise<Written> {
  const found = await rows<{ name: string; written: number }>(tx, sql`select schemaname || '.' || relname as name, n_tup_ins + n_tup_upd + n_tup_del as written
    from pg_stat_xact_user_tables where schemaname <> 'graphile_worker' and n_tup_ins + n_tup_upd + n_tup_del > 0`);
  return new Map(found.map((row) => [row.name, row.written]));
}

/** House-keeping that expires by itself and is nobody's record: what `keep` may leave behind. */
const houseKeeping = new Set(['platform.preview', 'platform.preview_part']);

const wroteMore = (before: Written, after: Written, kept: boolean): boolean =>
  [...after].some(([name, written]) => written > (before.get(name) ?? 0) && !(kept && houseKeeping.has(name)));

const hasReaction = (house: House, fact: string): boolean => house.slices.some((slice) => slice.reactions && fact in slice.reactions);

async function leaveWitness(operation: string, input: unknown, { tx, actor, now }: Moment, requestId: string): Promise<void> {
  await execute(tx, sql`insert into platform.witness (at, account, person, operation, request_id, looked_at)
    values (${now}, ${actor.account}, ${actor.person}, ${operation}, ${requestId}, ${JSON.stringify(input)}::jsonb)`);
}
