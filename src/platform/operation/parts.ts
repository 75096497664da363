import type { Database } from '../db/database.ts';
import type { Tx } from '../db/sql.ts';
import type { Files } from '../file/files.ts';
import type { Mail } from '../mail/mail.ts';
import type { Vault } from '../vault/vault.ts';
import type { House } from './slice.ts';

/** What the runner is made of. */
export interface RunnerParts {
  database: Database;
  house: House;
  files: Files;
  vault: Vault;
  clock: () => Date;
  zone: string;
  mail: Mail;
  publicAddress: string | undefined;
  demo: boolean;
  /** Adds a job inside the transaction, so that it exists if and only if the command does. */
  addJob: (tx: Tx, job: string, payload: Record<string, unknown>) => Promise<void>;
}
