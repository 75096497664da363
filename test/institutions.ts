import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../src/platform/access/actor.ts';
import { institutionsSlice, packIdentity } from '../src/slices/institutions/index.ts';
import { territoriesSlice } from '../src/slices/territories/index.ts';
import { cast, testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';

/** The identity of an institution of the packs, or of the government of a territory. */
export const named = (code: string): string => packIdentity('institution', code);

/** The directory of Ecuador alone, with the sectors of every country, on a database of its own, for the tests of one file, on 20 November 2026. `by`: who asks when nobody is said. */
export function standDirectory(by: Actor = cast.admin()) {
  let own: Stage;
  let app: TestApp;
  beforeAll(async () => {
    own = await stage(['base', 'ec']);
    app = testApp(own, { slices: [territoriesSlice, institutionsSlice], clock: () => new Date('2026-11-20T15:00:00Z') });
  });
  afterAll(async () => {
    await app.close();
    await own.close();
  });
  return {
    run: <T>(name: string, input: unknown, who: Actor = by): Promise<T> => app.run<T>(`institutions.${name}`, input, who),
    query: <R extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> => own.owner.query<R>(text, values).then(({ rows }) => rows),
  };
}
