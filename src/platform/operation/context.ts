import type { Contract, FactOf } from '../../kernel/contract.ts';
import type { Extensions } from '../../kernel/extension.ts';
import type { PlainDate } from '../../kernel/date.ts';
import type { Owned, Reach } from '../../kernel/reach.ts';
import type { Language } from '../../kernel/text.ts';
import type { Actor } from '../access/actor.ts';
import type { Permitted } from '../access/permitted.ts';
import type { Tx } from '../db/sql.ts';
import type { Files } from '../file/files.ts';
import type { Vault } from '../vault/vault.ts';
import type { House } from './slice.ts';

declare const recorded: unique symbol;

/** The end of a command: a result together with the fact it left, or with the word that nothing changed. */
export interface Recorded<T> {
  readonly [recorded]: true;
  readonly result: T;
}

/** What a fact says, beside who, which operation and when it was recorded: those the runner knows. */
export interface FactWords<C extends Contract = Contract> {
  fact: FactOf<C>;
  /** Kind of the subject inside its slice: `plan` becomes `plans.plan`. */
  kind: string;
  on: Pick<Owned, 'id' | 'owner' | 'territory' | 'parties' | 'visibility'>;
  /** Ids, names of changed fields, values that concern no person. */
  data?: Record<string, unknown>;
  /** Personal before and after, by field: kept apart, where `redact` can erase them. */
  personal?: Record<string, { before?: unknown; after?: unknown }>;
  /** When it happened, as claimed; the recording instant is kept beside it. */
  happenedAt?: Date;
  why?: string;
}

/** What a running operation has at hand. `tx` is the only database handle in scope. */
export interface Context<C extends Contract = Contract> {
  tx: Tx;
  actor: Actor;
  now: Date;
  today: PlainDate;
  language: Language;
  requestId: string;
  reach: Reach;
  /** The row, if the actor may act on it (a command: change; a query: look). Otherwise *not found*. */
  permit<R extends Owned>(row: R | undefined): Permitted<R>;
  /** The row, if the actor may at least look at it: for what a command refers to without changing it. */
  permitRead<R extends Owned>(row: R | undefined): R;
  /** A row about to be created, if the actor may create there. Otherwise *forbidden*. */
  permitNew<R extends Owned>(row: R): Permitted<R>;
  /** The actor's own record (its account, session, token): the authority of `self`. Otherwise *not found*. */
  permitSelf<R extends { account: string | null }>(row: R | undefined): Permitted<R>;
  /** One more fact of the same command. */
  note(words: FactWords<C>): void;
  /** The end of a command that changed something. */
  record<T>(words: FactWords<C>, result: T): Recorded<T>;
  /** The end of a command that found nothing to change. */
  unchanged<T>(result: T): Recorded<T>;
  /**
   * The end of a command that left only house-keeping behind (a preview): rows of `platform`, which expire by
   * themselves and are nobody's record. Rows of a slice's own tables still need a fact.
   */
  keep<T>(result: T): Recorded<T>;
  /** Writes that outlive a rollback, by their listed name. */
  outside(name: string, data: Record<string, unknown>): Promise<void>;
  /** A reaction or a job, started after the commit. */
  later(job: string, payload: Record<string, unknown>): Promise<void>;
  files: Files;
  /** Seals what must be read again and may stand in no copy of the database. */
  vault: Vault;
  /** Whether letters can be sent; they are sent by `later('letter', …)`. */
  mail: { ready: boolean };
  zone: string;
  publicAddress: string | undefined;
  demo: boolean;
  house: House;
}

export type HouseExtensions = Extensions<Context>;
