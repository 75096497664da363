import type { House } from '../../../../platform/operation/slice.ts';
import { isOpen } from '../../rules.ts';
import { listTouched, type ThreadRow } from '../../store/link.ts';
import type { Ctx } from '../scope.ts';
import type { Identities } from '../tallies.ts';

/**
 * What a process remembers of a whole country between questions: derived data only, a hundred thousand links weigh
 * some 50 MB. Every question asks the database what was written since; a part of a country never comes here.
 */
interface Memory {
  links: Map<string, ThreadRow>;
  /** The instant from which the next question asks for changes. */
  since: string | undefined;
  /** Grows with every link that is another than before. */
  turn: number;
  identities: Map<string, { print: string; value: Identities }>;
  answers: Map<string, { turn: number; answer: unknown }>;
}

/** One memory per running house, so that two databases in one process never mix. */
const memories = new WeakMap<House, Memory>();

function memoryOf({ house }: Ctx): Memory {
  const memory = memories.get(house) ?? { links: new Map(), since: undefined, turn: 0, identities: new Map(), answers: new Map() };
  memories.set(house, memory);
  return memory;
}

/** Every open link as it is now: those written since the last question are read, the rest is remembered. */
export async function rememberedThreads(ctx: Ctx): Promise<{ threads: Iterable<ThreadRow>; turn: number }> {
  const memory = memoryOf(ctx);
  const { now, links } = await listTouched(ctx.tx, memory.since);
  for (const link of links) {
    const before = memory.links.get(link.id);
    const { state } = link;
    if (before ? before.version >= link.version : !isOpen(state)) continue;
    if (state === 'proposed' || state === 'accepted' || state === 'contested') memory.links.set(link.id, { ...link, state });
    else memory.links.delete(link.id);
    memory.turn += 1;
  }
  if (memory.since === undefined || memory.since < now) memory.since = now;
  return { threads: memory.links.values(), turn: memory.turn };
}

/** The elements of plans whose fingerprint is still the same; the others are to be read and kept. */
export function rememberedIdentities(ctx: Ctx, prints: ReadonlyMap<string, string>): Map<string, Identities> {
  const { identities } = memoryOf(ctx);
  return new Map([...prints].flatMap(([plan, print]) => {
    const kept = identities.get(plan);
    return kept?.print === print ? [[plan, kept.value] as const] : [];
  }));
}

export function rememberIdentities(ctx: Ctx, plan: string, print: string, value: Identities): void {
  memoryOf(ctx).identities.set(plan, { print, value });
}

/** So many answers are kept: one per country and kind of reader. */
const kept = 12;

/** What was worked out from the same links and the same elements; undefined when nothing was, or a link changed since. */
export function recalled<A>(ctx: Ctx, key: string, turn: number): A | undefined {
  const before = memoryOf(ctx).answers.get(key);
  return before?.turn === turn ? (before.answer as A) : undefined; // the key names one kind of work, and so one type
}

export function remember<A>(ctx: Ctx, key: string, turn: number, answer: A): A {
  const { answers } = memoryOf(ctx);
  answers.delete(key);
  answers.set(key, { turn, answer });
  const oldest = answers.keys().next().value;
  if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
  return answer;
}
