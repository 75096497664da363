import { randomUUID } from 'node:crypto';
import { makeFiles } from '../../src/platform/file/files.ts';
import { addJob } from '../../src/platform/job/jobs.ts';
import { makeMail } from '../../src/platform/mail/mail.ts';
import { makeRunner, type Knock, type Runner } from '../../src/platform/operation/runner.ts';
import { noVault } from '../../src/platform/vault/vault.ts';
import type { AnySlice } from '../../src/platform/operation/slice.ts';
import type { Stage } from '../stage/stage.ts';

export interface TrialRunner {
  runner: Runner;
  /** Runs an operation as an actor; the answer as it leaves the runner. */
  run<T = Record<string, unknown>>(name: string, input: unknown, by: Knock, key?: string): Promise<T>;
}

/** The runner alone, without web server or accounts, on slices made for trying it. */
export function trialRunner(stage: Stage, slices: readonly AnySlice[], clock: () => Date = () => new Date('2026-03-02T15:00:00Z')): TrialRunner {
  const runner = makeRunner({
    database: stage.db,
    house: { slices },
    files: makeFiles(stage.folder),
    vault: noVault,
    clock,
    zone: 'America/Guayaquil',
    mail: makeMail(undefined, undefined),
    publicAddress: undefined,
    demo: false,
    addJob,
  });
  const run = async <T>(name: string, input: unknown, by: Knock, key?: string): Promise<T> =>
    (await runner.run({ name, input, by, requestId: randomUUID(), ...(key ? { idempotencyKey: key } : {}) })) as T; // the test names the contract's output
  return { runner, run };
}
