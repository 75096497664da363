import type { Actor } from '../../src/platform/access/actor.ts';
import type { Stage } from '../stage/stage.ts';
import type { TestApp } from '../cast.ts';

/** What a fixture has at hand while the sweep prepares its records. */
export interface SweepWorld {
  app: TestApp;
  stage: Stage;
  /** Holds everything; what it makes belongs to `places.ours` where a fixture says so. */
  keeper: Actor;
  /** Uploads a text as the keeper and answers the file's id. */
  upload(name: string, text: string): Promise<string>;
}

/**
 * What one slice tells the sweep beside its contract's examples. A file `test/sweep/<slice>.ts` exports `fixture`.
 * Everything is optional: a slice whose examples work as they are needs none.
 */
export interface Fixture {
  /** Runs before the slice's commands: what its examples take for granted. */
  prepare?(world: SweepWorld): Promise<void>;
  /** Inputs in place of the contract's example, by operation name on the wire (`plans.create`). */
  inputs?: Record<string, unknown | ((world: SweepWorld) => Promise<unknown>)>;
  /** Commands that end a thing and so run after all others. */
  last?: string[];
  /** Commands that no example can carry out, with the reason and where they are proved instead. */
  elsewhere?: Record<string, string>;
  /** Operations whose authority is another than reach (a password), with the reason: a stranger may do them. */
  otherAuthority?: Record<string, string>;
}

/** The fixtures of all slices, by slice name. A slice of many parts has a file for each (`plans-progress.ts`): they are one fixture. */
export async function readFixtures(): Promise<Record<string, Fixture>> {
  const files = import.meta.glob<{ fixture?: Fixture }>('./*.ts');
  const read = await Promise.all(Object.entries(files).map(async ([path, load]) => ({ slice: path.slice(2, -3).split('-')[0]!, fixture: (await load()).fixture }))); // a name is never empty
  return Object.fromEntries([...Map.groupBy(read, ({ slice }) => slice)].map(([slice, parts]) => [slice, parts.flatMap(({ fixture }) => fixture ?? []).reduce(joined, {})]));
}

/** Two parts of one slice: what either says; their preparations one after the other. */
const joined = (one: Fixture, two: Fixture): Fixture => ({
  inputs: { ...one.inputs, ...two.inputs },
  last: [...(one.last ?? []), ...(two.last ?? [])],
  elsewhere: { ...one.elsewhere, ...two.elsewhere },
  otherAuthority: { ...one.otherAuthority, ...two.otherAuthority },
  async prepare(world) {
    await one.prepare?.(world);
    await two.prepare?.(world);
  },
});
