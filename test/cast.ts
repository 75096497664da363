import { createApp, type App } from '../src/app.ts';
import { makeLog } from '../src/platform/log/log.ts';
import type { Letter } from '../src/platform/mail/mail.ts';
import { openRing } from '../src/platform/vault/ring.ts';
import { openVault } from '../src/platform/vault/vault.ts';
import type { AnySlice } from '../src/platform/operation/slice.ts';
import type { AppParts } from '../src/app.ts';
import type { Stage } from './stage/stage.ts';

export { actorOf, cast, places, type Part } from './actor.ts';

export interface TestApp extends App {
  /** Letters sent, oldest first. */
  letters: Letter[];
}

interface Options {
  slices?: readonly AnySlice[];
  clock?: () => Date;
  demo?: boolean;
  heard?: AppParts['heard'];
}

/** The product on a stage: the same joining as `main`, a silent log, letters kept in memory. Close it before the stage. */
export function testApp(stage: Stage, options: Options = {}): TestApp {
  const letters: Letter[] = [];
  const mail = { ready: true, send: async (letter: Letter) => void letters.push(letter) };
  const app = createApp({ database: stage.db, log: makeLog('silent'), mail, filesFolder: stage.folder, vault: openVault(openRing(stage.folder)), zone: 'America/Guayaquil', ...options });
  return { ...app, letters };
}
