import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { notesSlice, notesTable } from '../../../test/trial/notes.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { drainJobs } from '../job/jobs.ts';
import { runGate, runReaction } from './host.ts';
import { nobody, system, type Actor } from '../access/actor.ts';

let own: Stage;
let run: TrialRunner['run'];
let runner: TrialRunner['runner'];
const ours = { owner: places.ours, territory: 'EC-0807', title: 'Acta de la mesa' };
const clerk = actorOf({ operations: ['notes.*'], institutions: [places.ours], account: exampleId('account', 11) });
const stranger = actorOf({ operations: ['notes.*'], institutions: [places.theirs], territories: ['PE-10'], account: exampleId('account', 12) });
const party = actorOf({ operations: ['notes.*'], institutions: [places.theirs], memberships: [places.party], account: exampleId('account', 13) });
const link = (operations: string[]): Actor => ({ ...nobody, kind: 'link', link: { operations, subject: 'nota 7', scope: {} } });

const counted = async (table: string, where = 'true'): Promise<number> => Number((await own.owner.query<{ n: string }>(`select count(*) as n from ${table} where ${where}`)).rows[0]?.n);
const code = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'ninguno', (error: { code?: string; message?: string }) => error.code ?? error.message ?? '');

beforeAll(async () => {
  own = await stage();
  await own.owner.query(notesTable);
  ({ run, runner } = trialRunner(own, [notesSlice]));
});
beforeEach(() => own.owner.query('delete from notes.note; delete from platform.fact; delete from platform.fact_detail; delete from platform.idempotency; delete from platform.witness'));
afterAll(() => own.close());

describe('who may come in', () => {
  test.each(['list', 'create', 'mine', 'opened'])('nobody is asked to sign in for %s', async (name) => {
    expect(await code(run(`notes.${name}`, {}, nobody))).toBe('house.sign-in-needed');
  });
  test('nobody sees what is public, and only that', async () => {
    await run('notes.create', { ...ours, visibility: 'public' }, clerk);
    await run('notes.create', { ...ours, visibility: 'shared' }, clerk);
    expect((await run<{ items: unknown[] }>('notes.shown', {}, nobody)).items).toHaveLength(1);
  });
  test('an account without the verb is refused before its input is read', async () => {
    expect(await code(run('notes.create', { nonsense: true }, cast.withoutGrants))).toBe('house.not-granted');
  });
  test('a grant of queries holds no command', async () => {
    const reader = actorOf({ reads: true, everything: true });
    expect([await code(run('notes.list', {}, reader)), await code(run('notes.create', ours, reader))]).toEqual(['ninguno', 'house.not-granted']);
  });
  test('what a grant excepts wins over what it gives', async () => {
    expect(await code(run('notes.create', ours, actorOf({ operations: ['notes.*'], except: ['notes.create'], everything: true })))).toBe('house.not-granted');
  });
  test('an account without grants reaches its own record', async () => {
    expect(await run('notes.mine', {}, cast.withoutGrants)).toEqual({ account: cast.withoutGrants.account });
  });
  test('a link opens the operation it names and no other', async () => {
    expect(await run('notes.opened', {}, link(['notes.opened']))).toEqual({ subject: 'nota 7' });
    expect(await code(run('notes.opened', {}, link(['notes.other'])))).toBe('house.not-granted');
    expect(await code(run('notes.list', {}, link(['notes.list'])))).toBe('house.sign-in-needed');
  });
  test('an operation that nobody promised does not exist', async () => {
    expect(await code(run('notes.burn', {}, cast.administrator))).toBe('house.operation-unknown');
  });
});

describe('what is said', () => {
  test.each([
    [{ ...ours, title: '' }, 'title'],
    [{ ...ours, owner: 'ninguna' }, 'owner'],
    [{ ...ours, visibility: 'secret' }, 'visibility'],
  ])('a wrong input says where: %#', async (input, where) => {
    await expect(run('notes.create', input, clerk)).rejects.toMatchObject({ code: 'house.input-wrong', details: { problems: [{ at: where }] } });
  });
  test('an answer that its contract did not promise is a bug, and nothing stays', async () => {
    expect(await code(run('notes.answer-otherwise', {}, cast.administrator))).not.toMatch(/^house|ninguno/);
    expect([await counted('notes.note'), await counted('platform.fact')]).toEqual([0, 0]);
  });
});

describe('how far they reach', () => {
  test('one creates only where the grant reaches', async () => {
    expect(await code(run('notes.create', ours, stranger))).toBe('house.not-your-place');
    expect(await counted('notes.note')).toBe(0);
  });
  test.each(['own', 'shared'])('a stranger finds no %s note, by look, change or list', async (visibility) => {
    const { id } = await run<{ id: string }>('notes.create', { ...ours, visibility }, clerk);
    expect(await code(run('notes.get', { id }, stranger))).toBe('house.not-found');
    expect(await code(run('notes.retitle', { id, version: 1, title: 'Otra' }, stranger))).toBe('house.not-found');
    expect((await run<{ items: unknown[] }>('notes.list', {}, stranger)).items).toEqual([]);
  });
  test('a party looks at what is shared with it and may not change it', async () => {
    const { id } = await run<{ id: string }>('notes.create', { ...ours, visibility: 'shared', parties: [places.party] }, clerk);
    expect(await run('notes.get', { id }, party)).toMatchObject({ title: ours.title });
    expect(await code(run('notes.retitle', { id, version: 1, title: 'Otra' }, party))).toBe('house.not-your-place');
  });
  test('a grant over a territory covers what is below it, and no private draft', async () => {
    const over = actorOf({ operations: ['notes.*'], territories: ['EC-08'] });
    const shared = await run<{ id: string }>('notes.create', { ...ours, visibility: 'shared' }, clerk);
    const draft = await run<{ id: string }>('notes.create', { ...ours, visibility: 'own' }, clerk);
    expect([await code(run('notes.get', { id: shared.id }, over)), await code(run('notes.get', { id: draft.id }, over))]).toEqual(['ninguno', 'house.not-found']);
  });
  test('a record that is not there and one out of reach answer the same', async () => {
    expect(await code(run('notes.get', { id: newId() }, clerk))).toBe('house.not-found');
  });
});

describe('facts', () => {
  test('a command leaves one fact with who, what and when, and the personal value apart', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    const { rows } = await own.owner.query('select name, subject_kind, subject_id, account, operation, data from platform.fact');
    expect(rows).toEqual([{ name: 'notes.note-created', subject_kind: 'notes.note', subject_id: id, account: clerk.account, operation: 'notes.create', data: {} }]);
    expect(await counted('platform.fact_detail', `field = 'title' and after = '"Acta de la mesa"'`)).toBe(1);
  });
  test('the house itself says why it acted', async () => {
    await run('notes.create', ours, system('carga de la prueba'));
    expect(await counted('platform.fact', `acted_as = 'system' and why = 'carga de la prueba'`)).toBe(1);
  });
  test.each(['forget-fact', 'pretend-unchanged', 'keep-note'])('rows written without a fact are a bug and go back: %s', async (name) => {
    expect(await code(run(`notes.${name}`, {}, cast.administrator))).not.toMatch(/^house|ninguno/);
    expect(await counted('notes.note')).toBe(0);
  });
  test('a command that says nothing at its end is a bug', async () => {
    await expect(run('notes.say-nothing', {}, cast.administrator)).rejects.toThrow('notes.say-nothing');
  });
  test('a command that fails leaves neither rows nor facts', async () => {
    expect(await code(run('notes.spill', {}, cast.administrator))).toBe('notes.ink-spilt');
    expect([await counted('notes.note'), await counted('platform.fact')]).toEqual([0, 0]);
  });
  test('a command that changes nothing says so, even right after others that wrote', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    for (let again = 0; again < 12; again++) await run('notes.retitle', { id, version: 1, title: ours.title }, clerk);
    expect(await counted('platform.fact')).toBe(1);
  });
  test('a query cannot write', async () => {
    expect(await code(run('notes.write-while-asked', {}, cast.administrator))).toBe('25006'); // read_only_sql_transaction
    expect(await counted('notes.note')).toBe(0);
  });
  test.each(['update platform.fact set why = null', 'delete from platform.fact', 'truncate platform.fact', 'delete from platform.fact_2026', 'delete from platform.fact_detail', 'delete from platform.witness', 'update platform.witness set operation = $$x$$'])(
    'the application may not take back what was said: %s',
    async (statement) => {
      await expect(own.db.pool.query(statement)).rejects.toThrow('permission denied');
    },
  );
});

describe('what happens beside', () => {
  const drain = (): Promise<void> => drainJobs(own.db, { reaction: (payload) => runReaction(runner, runner.house, payload) });
  const titles = async (): Promise<string[]> => (await own.owner.query<{ title: string }>('select title from notes.note order by title')).rows.map(({ title }) => title);

  test('a reaction runs after its fact, as the house, and leaves its own fact', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    await run('notes.retitle', { id, version: 1, title: 'Corregida' }, clerk);
    await drain();
    expect(await titles()).toEqual(['Corregida', 'Eco de Corregida']);
    expect(await counted('platform.fact', `acted_as = 'system' and why = 'reacción a notes.note-retitled'`)).toBe(1);
  });
  test('no reaction follows what was rolled back', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    await code(run('notes.retitle', { id, version: 9, title: 'Nunca' }, clerk));
    await drain();
    expect(await titles()).toEqual([ours.title]);
  });
  test('what must outlive a rollback does, and the rest does not', async () => {
    expect(await code(run('notes.fail-loudly', { title: 'tres intentos' }, cast.administrator))).toBe('notes.ink-spilt');
    expect(await titles()).toEqual(['alarma tres intentos']);
  });
  test('a command that keeps nothing of a slice needs no fact', async () => {
    expect(await run('notes.keep-nothing', {}, cast.administrator)).toEqual({});
  });
  test.each([
    ['its holder', clerk, 'ninguno'],
    ['a stranger', stranger, 'house.file-unknown'],
    ['nobody', nobody, 'house.file-unknown'],
  ])('a file is opened by the gate of its record: %s', async (_who, by, end) => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    const file = { id: newId(), sha256: '', bytes: 1, kind: 'pdf' as const, name: 'acta.pdf', uploaded_by: null, claimed_kind: 'notes.note', claimed_id: id };
    expect(await code(runGate(runner, by, file, 'pedido'))).toBe(end);
  });
  test('a file of a record without a gate is closed, even to who holds everything', async () => {
    const file = { id: newId(), sha256: '', bytes: 1, kind: 'pdf' as const, name: 'acta.pdf', uploaded_by: null, claimed_kind: 'letters.letter', claimed_id: newId() };
    expect(await code(runGate(runner, cast.administrator, file, 'pedido'))).toBe('house.file-unknown');
  });
});

describe('versions', () => {
  test('a change made on what another has changed shows the current record', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    await run('notes.retitle', { id, version: 1, title: 'De la mañana' }, clerk);
    await expect(run('notes.retitle', { id, version: 1, title: 'De la tarde' }, clerk)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { title: 'De la mañana', version: 2 } } });
  });
  test('of two changes at once, one is kept and the other is told', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    const ends = await Promise.all(['Uno', 'Dos', 'Tres'].map((title) => code(run('notes.retitle', { id, version: 1, title }, clerk))));
    expect(ends.toSorted()).toEqual(['house.version-changed', 'house.version-changed', 'ninguno']);
  });
});

describe('an envelope sent twice', () => {
  test('runs once and gets the same answer', async () => {
    const first = await run('notes.create', ours, clerk, 'sobre-0001');
    expect(await run('notes.create', ours, clerk, 'sobre-0001')).toEqual(first);
    expect(await counted('notes.note')).toBe(1);
  });
  test('at the same instant too', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => run('notes.create', ours, clerk, 'sobre-0002')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await counted('platform.fact')).toBe(1);
  });
  test('with other content is refused', async () => {
    await run('notes.create', ours, clerk, 'sobre-0003');
    expect(await code(run('notes.create', { ...ours, title: 'Otra cosa' }, clerk, 'sobre-0003'))).toBe('house.key-reused');
  });
  test('by another account, or for another operation, is another envelope', async () => {
    await run('notes.create', ours, clerk, 'sobre-0004');
    await run('notes.create', ours, cast.administrator, 'sobre-0004');
    await run('notes.mint', { title: 'x' }, clerk, 'sobre-0004');
    expect(await counted('notes.note')).toBe(2);
  });
  test('after a failure runs again', async () => {
    await code(run('notes.create', ours, stranger, 'sobre-0005'));
    expect(await counted('platform.idempotency')).toBe(0);
  });
  test('keeps no secret', async () => {
    expect(await run('notes.mint', { title: 'Ana' }, clerk, 'sobre-0006')).toEqual({ token: 'secreto de Ana' });
    expect(await counted('platform.idempotency', `answer::text like '%secreto%'`)).toBe(0);
    await expect(run('notes.mint', { title: 'Ana' }, clerk, 'sobre-0006')).rejects.toMatchObject({ code: 'house.answer-secret' });
  });
});

describe('witness', () => {
  test('who looked at a sealed record is written down', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    await run('notes.look', { id }, clerk);
    const { rows } = await own.owner.query('select account, operation, looked_at from platform.witness');
    expect(rows).toEqual([{ account: clerk.account, operation: 'notes.look', looked_at: { id } }]);
  });
  test('an ordinary look leaves none', async () => {
    const { id } = await run<{ id: string }>('notes.create', ours, clerk);
    await run('notes.get', { id }, clerk);
    expect(await counted('platform.witness')).toBe(0);
  });
});
