import { mayRead, mayWrite, type Owned } from '../../kernel/reach.ts';
import type { Permitted } from '../access/permitted.ts';
import type { Actor } from '../access/actor.ts';
import type { Reach } from '../../kernel/reach.ts';
import type { Tx } from '../db/sql.ts';
import type { Context, FactWords, Recorded } from './context.ts';
import type { RunnerParts } from './parts.ts';
import type { AnySlice } from './slice.ts';
import { no } from './words.ts';

/** How a command ended: what it said, the facts it left and its result. */
export interface Ending {
  said: boolean;
  facts: FactWords[];
  /** It may have written house-keeping rows of `platform`, and nothing else. */
  kept: boolean;
  result: unknown;
}

/** The context of one running operation, and the place where its ending is written down. */
export function makeContext(
  parts: RunnerParts,
  target: { slice: AnySlice; kind: 'query' | 'command' },
  call: { requestId: string },
  moment: { tx: Tx; actor: Actor; reach: Reach; now: Date },
  today: string,
): { ctx: Context; ending: Ending } {
  const ending: Ending = { said: false, facts: [], kept: false, result: undefined };
  const { tx, actor, reach, now } = moment;
  const end = <T>(result: T): Recorded<T> => {
    ending.said = true;
    ending.result = result;
    return { result } as Recorded<T>; // the brand exists only in types: this is its one maker
  };
  const ctx: Context = {
    tx,
    actor,
    now,
    today,
    reach,
    language: actor.language,
    requestId: call.requestId,
    files: parts.files,
    vault: parts.vault,
    mail: { ready: parts.mail.ready },
    zone: parts.zone,
    publicAddress: parts.publicAddress,
    demo: parts.demo,
    house: parts.house,
    ...permits(reach, target.kind, actor),
    note: (words) => void ending.facts.push(words),
    record: (words, result) => {
      ending.facts.push(words);
      return end(result);
    },
    unchanged: end,
    keep: (result) => {
      ending.kept = true;
      return end(result);
    },
    outside: async (name, data) => {
      const writer = target.slice.outside?.[name];
      if (!writer) throw new Error(`${name} is not an outside writer of ${target.slice.contract.name}`);
      await writer(parts.database, data);
    },
    later: (job, payload) => parts.addJob(tx, job, payload),
  };
  return { ctx, ending };
}

/** The three questions of authority. Out of reach answers as if it did not exist. */
function permits(reach: Reach, kind: 'query' | 'command', actor: Actor): Pick<Context, 'permit' | 'permitRead' | 'permitNew' | 'permitSelf'> {
  const grant = <R>(row: R): Permitted<R> => row as Permitted<R>; // the brand exists only in types: this is its one maker
  return {
    permit: <R extends Owned>(row: R | undefined) => {
      if (!row || !(kind === 'command' ? mayWrite(reach, row) : mayRead(reach, row))) {
        // Seen but not theirs to change: say so. Not even seen: it does not exist for them.
        throw row && mayRead(reach, row) && kind === 'command' && reachesSomewhere(reach) ? no('not-your-place') : no('not-found');
      }
      return grant(row);
    },
    permitRead: <R extends Owned>(row: R | undefined) => {
      if (!row || !mayRead(reach, row)) throw no('not-found');
      return row;
    },
    permitSelf: <R extends { account: string | null }>(row: R | undefined) => {
      if (!row || row.account === null || row.account !== actor.account) throw no('not-found');
      return grant(row);
    },
    permitNew: <R extends Owned>(row: R) => {
      if (!mayWrite(reach, row)) throw no('not-your-place');
      return grant(row);
    },
  };
}

const reachesSomewhere = (reach: Reach): boolean => reach.everything || reach.institutions.length > 0 || reach.territories.length > 0;
