import { insertFacts } from '../fact/store.ts';
import { reachOf } from '../access/actor.ts';
import { operationName, type Operation } from '../../kernel/contract.ts';
import type { Context } from './context.ts';
import { inputWords } from './input-words.ts';
import { makeContext } from './make-context.ts';
import type { RunnerParts } from './parts.ts';
import type { AnySlice } from './slice.ts';
import { no } from './words.ts';

/** A command of any slice that may be carried out inside another one. */
export interface Carried {
  name: string;
  key: string;
  slice: AnySlice;
  operation: Operation;
}

/**
 * The command of that name, if it may run inside another: one for signed-in people, that leaves nothing outside its
 * transaction and answers no secret. Undefined when there is none; `closed` when it may not.
 */
export function findCarried(ctx: Pick<Context, 'house'>, name: string): Carried | 'closed' | undefined {
  for (const slice of ctx.house.slices) {
    for (const [key, operation] of Object.entries(slice.contract.operations)) {
      if (operationName(slice.contract.name, key) !== name) continue;
      const open = operation.kind === 'command' && operation.audience === 'account' && !operation.secret && !operation.session && !operation.download && !slice.outside;
      return open ? { name, key, slice, operation } : 'closed';
    }
  }
  return undefined;
}

/** What is wrong with an input, in words; undefined when the operation takes it. */
export function wrongInput({ operation }: Carried, input: unknown, language: Context['language']): string | undefined {
  const read = operation.input.safeParse(input, { error: inputWords(language) });
  return read.success ? undefined : read.error.issues.slice(0, 5).map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' ');
}

/**
 * Runs a command inside the one that is running: in its transaction, as the same person and with the authority they have
 * for that very operation; it leaves the facts of its own slice. If it refuses, everything is refused.
 * @throws house.not-granted, and whatever the command refuses
 */
export async function carry(ctx: Context, { name, key, slice, operation }: Carried, input: unknown): Promise<unknown> {
  const reach = reachOf(ctx.actor, name, operation.kind);
  if (reach === undefined) throw no('not-granted', { operation: slice.texts[ctx.language].operations[key] });
  const { ctx: inner, ending } = makeContext(partsOf(ctx), { slice, kind: 'command' }, ctx, { tx: ctx.tx, actor: ctx.actor, reach, now: ctx.now }, ctx.today);
  const act = slice.actions[key];
  await act?.(inner as never, operation.input.parse(input) as never); // bound by `slice()`: this action takes this contract's input
  if (!ending.said) throw new Error(`${name} ended neither in record nor in unchanged`);
  const facts = ending.facts.map((words) => ({ ...words, slice: slice.contract.name, operation: name, requestId: ctx.requestId, now: ctx.now, actor: ctx.actor }));
  const ids = await insertFacts(ctx.tx, facts);
  for (const [i, fact] of facts.entries()) {
    if (ctx.house.slices.some((other) => other.reactions && fact.fact in other.reactions)) await ctx.later('reaction', { fact: fact.fact, factId: ids[i], subject: { kind: `${fact.slice}.${fact.kind}`, id: fact.on.id } });
  }
  return operation.output.parse(ending.result);
}

/** The machinery of the outer command, for the inner one. Neither has a second connection: a slice with writers outside is not carried. */
const partsOf = (ctx: Context): RunnerParts => ({
  database: undefined as never, // used by outside writers alone, and `findCarried` lets no slice with them in
  house: ctx.house,
  files: ctx.files,
  vault: ctx.vault,
  clock: () => ctx.now,
  zone: ctx.zone,
  mail: { ready: ctx.mail.ready, send: () => Promise.reject(new Error('letters leave by the job `letter`')) },
  publicAddress: ctx.publicAddress,
  demo: ctx.demo,
  addJob: (_tx, job, payload) => ctx.later(job, payload),
});
