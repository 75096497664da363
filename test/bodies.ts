import { afterAll, beforeAll, expect } from 'vitest';
import { newId } from '../src/kernel/id.ts';
import { loadPack } from '../src/packs.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import type { Body } from '../src/slices/bodies/contract/composition.ts';
import { actorOf, cast } from './actor.ts';
import { testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';

export interface Saved {
  id: string;
  version: number;
}
export type Made = Saved & { institution: string | null; evidence: string | null; instrument: string | null };

const bodiesAndBeside = { reads: true, operations: ['bodies.*', 'institutions.*', 'instruments.*'] };
export const keeper = cast.administrator;
/** Two provinces; a canton of one of them; somebody elsewhere. */
export const technician = actorOf({ role: 'tecnico-territorial', ...bodiesAndBeside, territories: ['EC-08', 'EC-10'], account: newId() });
export const canton = actorOf({ ...bodiesAndBeside, territories: ['EC-0807'], account: newId() });
export const stranger = actorOf({ reads: true, operations: ['*'], territories: ['PE-10'], account: newId() });

/**
 * A house of Ecuador and Peru on a database of its own, for the tests of one file; the day is 20 November 2026 until a
 * test says another. It stands before the first of them and is taken down after the last.
 */
export function standBodies(packs: readonly string[] = ['base', 'ec', 'pe']) {
  let own: Stage;
  let app: TestApp;
  let now = new Date('2026-11-20T15:00:00Z');
  let asked = 0;
  beforeAll(async () => {
    own = await stage();
    const counting = own.db.kysely.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    app = testApp({ ...own, db: { ...own.db, kysely: counting } }, { clock: () => now });
    for (const pack of packs) await loadPack(app, pack);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await own.close();
  });
  const whole = <T>(name: string, input: object, by: Actor = keeper): Promise<T> => app.run<T>(name, input, by);
  const run = <T = Saved>(name: string, input: object, by = keeper): Promise<T> => whole<T>(`bodies.${name}`, input, by);
  return {
    whole, run,
    refused: (work: Promise<unknown>, code: string, details: object = {}) => expect(work).rejects.toMatchObject({ code: code.includes('.') ? code : `bodies.${code}`, details }),
    body: (input: object = {}, by = keeper): Promise<Made> => run('create', { kind: 'jcpd', territory: 'EC-0807', name: `Junta de prueba ${newId().slice(-12)}`, ...input }, by),
    get: (id: string, by = keeper, at?: string): Promise<Body> => run<Body>('get', { id, ...(at ? { at } : {}) }, by),
    seat: (id: string, input: object, by = keeper): Promise<Saved & { notices: string[] }> => run('seat-member', { body: id, seat: 'miembro', says: 'Persona que la fuente no nombra', ...input }, by),
    facts: async (name: string): Promise<number> => Number((await own.owner.query<{ n: string }>('select count(*) as n from platform.fact where name = $1', [name])).rows[0]!.n),
    government: async (code: string): Promise<string> => (await whole<{ id: string }>('institutions.get', { id: code })).id,
    /** Past the house, straight in its database. */
    query: <R extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> => own.owner.query<R>(text, values).then(({ rows }) => rows),
    setNow: (instant: string): void => void (now = new Date(instant)),
    drain: (): Promise<unknown> => Promise.resolve(app.drain()),
    /** How many questions went to the database so far. */
    questions: (): number => asked,
    stage: (): Stage => own,
    app: (): TestApp => app,
  };
}
