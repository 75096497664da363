import type { Contract, Input, Output } from '../../kernel/contract.ts';
import type { Extensions } from '../../kernel/extension.ts';
import type { Texts } from '../../kernel/text.ts';
import type { Database } from '../db/database.ts';
import type { Context, Recorded } from './context.ts';

/** One function per operation. A command's type demands that it ends in `record` or `unchanged`. */
export type Actions<C extends Contract> = {
  [K in keyof C['operations']]: C['operations'][K]['kind'] extends 'command'
    ? (ctx: Context<C>, input: Input<C['operations'][K]>) => Promise<Recorded<Output<C['operations'][K]>>>
    : (ctx: Context<C>, input: Input<C['operations'][K]>) => Promise<Output<C['operations'][K]>>;
};

/** A writer for what must survive a rollback (a failed sign-in, the progress of a job). Few, and listed in a test. */
export type OutsideWriter = (db: Database, data: Record<string, unknown>) => Promise<void>;

/** A slice as the house sees it: what it promises, does, says and offers. */
export interface Slice<C extends Contract = Contract> extends Extensions<Context<C>> {
  contract: C;
  actions: Actions<C>;
  texts: { es: Texts<C>; en: Texts<C> };
  outside?: Record<string, OutsideWriter>;
}

/** A slice with its types forgotten, as `app.ts` and the hosts hold it. */
export type AnySlice = {
  contract: Contract;
  // The runner calls an action with the input its own contract parsed: the pairing is made once, by `slice()`.
  actions: Record<string, (ctx: never, input: never) => Promise<unknown>>;
  texts: { es: AnyTexts; en: AnyTexts };
  outside?: Record<string, OutsideWriter>;
} & Extensions<Context>;

export interface AnyTexts {
  title: string;
  failures: Record<string, string>;
  facts: Record<string, string>;
  operations: Record<string, string>;
}

/** Checks a slice against its own contract, then lets the house hold it beside the others. */
export const slice = <C extends Contract>(face: Slice<C>): AnySlice => face as unknown as AnySlice; // variance only: see AnySlice.actions

/** The slices in their order, as the hosts inside an operation see them. */
export interface House {
  slices: readonly AnySlice[];
}
