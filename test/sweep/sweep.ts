import { Readable } from 'node:stream';
import { Failure } from '../../src/kernel/failure.ts';
import { exampleId } from '../../src/kernel/id.ts';
import { reachOf, type Actor } from '../../src/platform/access/actor.ts';
import { loadPack } from '../../src/packs.ts';
import { insertFile } from '../../src/platform/file/files.ts';
import type { Bound } from '../../src/platform/operation/runner.ts';
import { actorOf, cast, places } from '../actor.ts';
import type { TestApp } from '../cast.ts';
import type { Stage } from '../stage/stage.ts';
import type { Fixture, SweepWorld } from './fixture.ts';
import { hiddenFrom, printOf, type Hidden } from './rows.ts';

/** What one call came to. */
type End = { kind: 'answer'; answer: unknown } | { kind: 'failure'; failure: Failure } | { kind: 'bug'; error: unknown };

const keeper = actorOf({ operations: ['*'], reads: true, everything: true, institutions: [places.ours], account: exampleId('account', 31), name: 'Quien prepara' });

/** Walks every operation of an app with the cast, and says what is wrong in sentences. An empty list is a clean house. */
export class Sweep {
  readonly world: SweepWorld;
  readonly #app: TestApp;
  readonly #stage: Stage;
  readonly #fixtures: Record<string, Fixture>;

  constructor(app: TestApp, stage: Stage, fixtures: Record<string, Fixture>) {
    this.#app = app;
    this.#stage = stage;
    this.#fixtures = fixtures;
    this.world = { app, stage, keeper, upload: (name, text) => this.#upload(name, text) };
  }

  /** Every operation, in the order of slices and contracts. */
  operations(): Bound[] {
    return [...this.#app.runner.bound.values()];
  }

  /** Each example is a well-formed input of its own operation. */
  badExamples(): string[] {
    return this.operations().flatMap(({ name, operation }) => (operation.input.safeParse(operation.example).success ? [] : [`${name}: its example does not parse`]));
  }

  /** A signed-in account without the verb is refused, whatever it says. */
  async openDoors(): Promise<string[]> {
    const open: string[] = [];
    for (const { name, operation } of this.operations()) {
      const end = await this.#call(name, operation.example, cast.withoutGrants);
      const refused = end.kind === 'failure' && end.failure.kind === 'forbidden';
      if (operation.audience === 'account' && !refused) open.push(`${name}: an account without grants was not refused (${told(end)})`);
      if (operation.audience === 'self' && refused) open.push(`${name}: is for any signed-in person, and refused one`);
      if (end.kind === 'bug') open.push(`${name}: ${told(end)}`);
    }
    return open;
  }

  /** Runs every command until each worked once; answers those that never did, and those that left no fact. */
  async prepare(): Promise<string[]> {
    const wrong: string[] = [];
    for (const pack of ['base', 'ec']) await loadPack(this.#app, pack);
    for (const slice of this.#app.slices) await this.#fixtures[slice.contract.name]?.prepare?.(this.world);
    const commands = this.operations().filter(({ operation }) => operation.kind === 'command' && operation.audience === 'account');
    const late = Object.values(this.#fixtures).flatMap(({ last = [] }) => last);
    let waiting = commands.filter(({ name }) => !this.#elsewhere(name)).toSorted((a, b) => late.indexOf(a.name) - late.indexOf(b.name));
    for (let progress = true; progress && waiting.length > 0; ) {
      const still: Bound[] = [];
      for (const bound of waiting) {
        const end = await this.#commandByKeeper(bound.name, wrong);
        if (end.kind === 'failure') still.push(bound);
      }
      progress = still.length < waiting.length;
      waiting = still;
    }
    for (const { name } of waiting) wrong.push(`${name}: nobody could carry it out (${told(await this.#callOnCurrent(name, await this.#inputOf(name), wrong))}); give it an input in test/sweep, or say where it is proved`);
    return wrong;
  }

  /** The queries answer their own example, or say no; none is a bug. */
  async brokenQueries(): Promise<string[]> {
    const broken: string[] = [];
    for (const { name, operation } of this.operations()) {
      if (operation.kind !== 'query') continue;
      const end = await this.#call(name, await this.#inputOf(name), keeper);
      if (end.kind === 'bug') broken.push(`${name}: ${told(end)}`);
    }
    return broken;
  }

  /** A stranger with every verb, elsewhere: learns nothing of what is out of reach, and changes none of it. */
  async leaks(): Promise<string[]> {
    const wrong: string[] = [];
    const lookedAt = (): Promise<Hidden[]> => hiddenFrom(this.#stage.owner, reachOf(cast.stranger, 'any.thing', 'command')!); // the stranger holds every verb
    let hidden = await lookedAt();
    for (const { name, operation } of this.operations()) {
      if (this.#fixtureOf(name)?.otherAuthority?.[name]) continue;
      const input = await this.#inputOf(name);
      const asked = JSON.stringify(input);
      const end = await this.#call(name, input, cast.stranger);
      const said = end.kind === 'answer' ? JSON.stringify(end.answer) : end.kind === 'failure' ? JSON.stringify(end.failure.details) : '';
      const named = hidden.filter(({ id }) => said.includes(id) && !(end.kind === 'failure' && asked.includes(id)));
      if (named.length > 0) wrong.push(`${name}: tells a stranger of ${named[0]!.table} ${named[0]!.id}`);
      if (end.kind === 'bug') wrong.push(`${name}: ${told(end)}`);
      if (operation.kind === 'command' && end.kind === 'answer') {
        const now = await lookedAt();
        const prints = new Map(now.map(({ table, id, print }) => [`${table} ${id}`, print]));
        const changed = hidden.find(({ table, id, print }) => prints.get(`${table} ${id}`) !== print);
        if (changed) wrong.push(`${name}: a stranger changed ${changed.table} ${changed.id}`);
        hidden = now;
      }
    }
    return wrong;
  }

  async #commandByKeeper(name: string, wrong: string[]): Promise<End> {
    const before = { facts: await this.#facts(), rows: await printOf(this.#stage.owner) };
    const end = await this.#callOnCurrent(name, await this.#inputOf(name), wrong);
    if (end.kind === 'bug') wrong.push(`${name}: ${told(end)}`);
    if (end.kind === 'answer' && (await this.#facts()) === before.facts) {
      const after = await printOf(this.#stage.owner);
      const changed = [...after].find(([table, print]) => before.rows.get(table) !== print);
      if (changed) wrong.push(`${name}: changed ${changed[0]} and left no fact`);
    }
    return end;
  }

  /** As a person who compares and tries again: on another version, the failure says which is the current one. */
  async #callOnCurrent(name: string, input: unknown, wrong: string[]): Promise<End> {
    const end = await this.#call(name, input, keeper);
    if (end.kind !== 'failure' || end.failure.code !== 'house.version-changed') return end;
    const current = (end.failure.details as { current?: { version?: unknown } }).current; // the convention this very line checks
    if (typeof current?.version !== 'number') wrong.push(`${name}: says that the version changed and not which is the current one`);
    return this.#call(name, { ...(input as object), version: current?.version }, keeper);
  }

  async #facts(): Promise<number> {
    const { rows } = await this.#stage.owner.query<{ n: string }>('select count(*) as n from platform.fact');
    return Number(rows[0]!.n);
  }

  async #call(name: string, input: unknown, by: Actor): Promise<End> {
    try {
      return { kind: 'answer', answer: await this.#app.run(name, input, by) };
    } catch (error) {
      return error instanceof Failure ? { kind: 'failure', failure: error } : { kind: 'bug', error };
    }
  }

  #fixtureOf = (name: string): Fixture | undefined => this.#fixtures[name.split('.')[0] ?? ''];
  #elsewhere = (name: string): string | undefined => this.#fixtureOf(name)?.elsewhere?.[name];

  async #inputOf(name: string): Promise<unknown> {
    const own = this.#fixtureOf(name)?.inputs?.[name];
    if (typeof own === 'function') return (own as (world: SweepWorld) => Promise<unknown>)(this.world); // the shape fixtures declare
    return own ?? this.#app.runner.bound.get(name)!.operation.example;
  }

  async #upload(name: string, text: string): Promise<string> {
    const received = await this.#app.files.receive(Readable.from([Buffer.from(text)]), 10_000_000);
    return this.#stage.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, keeper.account, new Date()));
  }
}

const told = (end: End): string =>
  end.kind === 'answer' ? 'it answered' : end.kind === 'failure' ? `${end.failure.code} ${JSON.stringify(end.failure.details).slice(0, 300)}` : `a bug: ${end.error instanceof Error ? end.error.message.slice(0, 300) : String(end.error)}`;
