import { command, contract, failuresOf, query, z, type Input } from '../../src/kernel/contract.ts';
import { exampleId, newId } from '../../src/kernel/id.ts';
import { pageInput, pageOf, readCursor, toPage } from '../../src/kernel/page.ts';
import type { Owned } from '../../src/kernel/reach.ts';
import { texts } from '../../src/kernel/text.ts';
import type { Permitted } from '../../src/platform/access/permitted.ts';
import { visible } from '../../src/platform/access/visible.ts';
import { execute, maybe, rows, sql, type Tx } from '../../src/platform/db/sql.ts';
import type { Recorded } from '../../src/platform/operation/context.ts';
import { slice, type Actions } from '../../src/platform/operation/slice.ts';
import { no as house } from '../../src/platform/operation/words.ts';

/** A small honest slice, and beside it operations that forget something at run time, where no type can see it. */
export const notesTable = `create schema notes;
  create table notes.note (id uuid primary key, owner uuid, territory text, parties text[] not null default '{}',
    visibility text not null check (visibility in ('own', 'shared', 'public')), version integer not null default 1, title text not null)`;

const Note = z.object({ id: z.uuid(), title: z.string(), version: z.number().int() });
const Place = { owner: z.uuid().nullable().default(null), territory: z.string().nullable().default(null), parties: z.array(z.string()).default([]), visibility: z.enum(['own', 'shared', 'public']).default('own') };
const example = { id: exampleId('note') };
const title = { title: z.string().min(1).max(200) };
const done = z.object({ id: z.uuid(), version: z.number().int() });

export const notes = contract({
  name: 'notes',
  failures: { 'note-twice': 'conflict', 'ink-spilt': 'refused' },
  facts: ['note-created', 'note-retitled'],
  operations: {
    list: query({ input: z.object(pageInput), output: pageOf(Note), example: { limit: 2 } }),
    get: query({ input: z.object({ id: z.uuid() }), output: Note, example }),
    look: query({ input: z.object({ id: z.uuid() }), output: Note, example, witness: true }),
    mine: query({ input: z.object({}), output: z.object({ account: z.string().nullable() }), example: {}, audience: 'self' }),
    shown: query({ input: z.object({}), output: pageOf(Note), example: {}, audience: 'public' }),
    opened: query({ input: z.object({}), output: z.object({ subject: z.string() }), example: {}, audience: 'link' }),
    create: command({ input: z.object({ id: z.uuid().optional(), ...title, ...Place }), output: done, example: { ...example, title: 'Acta de la mesa' } }),
    retitle: command({ input: z.object({ id: z.uuid(), version: z.number().int(), ...title }), output: done, example: { ...example, version: 1, title: 'Acta corregida' } }),
    spill: command({ input: z.object({}), output: z.object({}), example: {} }),
    mint: command({ input: z.object(title), output: z.object({ token: z.string() }), example: { title: 'x' }, secret: true }),
    forgetFact: command({ input: z.object({}), output: z.object({}), example: {} }),
    pretendUnchanged: command({ input: z.object({}), output: z.object({}), example: {} }),
    sayNothing: command({ input: z.object({}), output: z.object({}), example: {} }),
    answerOtherwise: command({ input: z.object({}), output: z.object({ id: z.uuid() }), example: {} }),
    failLoudly: command({ input: z.object(title), output: z.object({}), example: { title: 'x' } }),
    keepNote: command({ input: z.object({}), output: z.object({}), example: {} }),
    keepNothing: command({ input: z.object({}), output: z.object({}), example: {} }),
    writeWhileAsked: query({ input: z.object({}), output: z.object({}), example: {} }),
  },
});

export interface NoteRow extends Owned {
  title: string;
}

const no = failuresOf(notes);
const store = {
  find: (tx: Tx, id: string) => maybe<NoteRow>(tx, sql`select * from notes.note where id = ${id}`),
  lock: (tx: Tx, id: string) => maybe<NoteRow>(tx, sql`select * from notes.note where id = ${id} for update`),
  insert: (tx: Tx, row: Permitted<NoteRow>) =>
    execute(tx, sql`insert into notes.note (id, owner, territory, parties, visibility, title) values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.title})`),
  retitle: (tx: Tx, row: Permitted<NoteRow>, words: string) => execute(tx, sql`update notes.note set title = ${words}, version = version + 1 where id = ${row.id}`),
};

const scribble = (tx: Tx) => execute(tx, sql`insert into notes.note (id, visibility, title) values (${newId()}, 'own', 'sin constancia')`);

const actions: Actions<typeof notes> = {
  async list({ tx, reach }, { after, limit }) {
    const from = readCursor(after)?.[0] ?? '00000000-0000-0000-0000-000000000000';
    const found = await rows<NoteRow>(tx, sql`select * from notes.note n where ${visible(reach, 'n')} and n.id > ${from} order by n.id limit ${limit + 1}`);
    return toPage(found, limit, (row) => [row.id]);
  },
  get: async (ctx, { id }) => ctx.permit(await store.find(ctx.tx, id)),
  look: async (ctx, { id }) => ctx.permit(await store.find(ctx.tx, id)),
  mine: async (ctx) => ({ account: ctx.actor.account }),
  shown: async (ctx) => ({ items: await rows<NoteRow>(ctx.tx, sql`select * from notes.note where visibility = 'public' order by id limit 50`), next: null }),
  opened: async (ctx) => ({ subject: ctx.actor.link?.subject ?? '' }),
  async create(ctx, { id, ...rest }) {
    const row = ctx.permitNew({ id: id ?? newId(), version: 1, ...rest });
    if (await store.find(ctx.tx, row.id)) throw no('note-twice');
    await store.insert(ctx.tx, row);
    return ctx.record({ fact: 'notes.note-created', kind: 'note', on: row, personal: { title: { after: row.title } } }, { id: row.id, version: 1 });
  },
  async retitle(ctx, input: Input<(typeof notes)['operations']['retitle']>) {
    const row = ctx.permit(await store.lock(ctx.tx, input.id));
    if (row.version !== input.version) throw house('version-changed', { current: { title: row.title, version: row.version } });
    if (row.title === input.title) return ctx.unchanged({ id: row.id, version: row.version });
    await store.retitle(ctx.tx, row, input.title);
    return ctx.record({ fact: 'notes.note-retitled', kind: 'note', on: row, data: { fields: ['title'] } }, { id: row.id, version: row.version + 1 });
  },
  async spill(ctx) {
    await scribble(ctx.tx);
    throw no('ink-spilt');
  },
  mint: async (ctx, input) => ctx.record({ fact: 'notes.note-created', kind: 'note', on: { id: newId(), owner: null, territory: null, parties: [], visibility: 'own' } }, { token: `secreto de ${input.title}` }),
  async forgetFact(ctx) {
    await scribble(ctx.tx);
    return { result: {} } as unknown as Recorded<Record<string, never>>; // the mistake under test: the type says no, and this insists
  },
  async pretendUnchanged(ctx) {
    await scribble(ctx.tx);
    return ctx.unchanged({});
  },
  async sayNothing() {
    return undefined as unknown as Recorded<Record<string, never>>; // the mistake under test: nothing said
  },
  async answerOtherwise(ctx) {
    await scribble(ctx.tx);
    return ctx.record({ fact: 'notes.note-created', kind: 'note', on: { id: newId(), owner: null, territory: null, parties: [], visibility: 'own' } }, { id: 'no es una identidad' });
  },
  async failLoudly(ctx, input) {
    await scribble(ctx.tx);
    await ctx.outside('alarm', { title: input.title });
    throw no('ink-spilt');
  },
  async keepNote(ctx) {
    await scribble(ctx.tx);
    return ctx.keep({});
  },
  keepNothing: async (ctx) => ctx.keep({}),
  async writeWhileAsked(ctx) {
    await scribble(ctx.tx);
    return {};
  },
};

const words = texts(notes, {
  title: 'Notas',
  failures: { 'note-twice': 'Esa nota ya está.', 'ink-spilt': 'Se derramó la tinta.' },
  facts: { 'note-created': 'creó una nota', 'note-retitled': 'cambió el título de una nota' },
  operations: {
    list: 'Ver las notas', get: 'Ver una nota', look: 'Mirar una nota reservada', mine: 'Ver lo propio', shown: 'Ver lo publicado', opened: 'Abrir un enlace', create: 'Crear una nota', retitle: 'Cambiar un título',
    spill: 'Fallar a propósito', mint: 'Emitir un secreto', forgetFact: 'Olvidar el hecho', pretendUnchanged: 'Fingir', sayNothing: 'Callar', answerOtherwise: 'Responder otra cosa', writeWhileAsked: 'Escribir al preguntar', failLoudly: 'Fallar con aviso', keepNote: 'Guardar sin constancia', keepNothing: 'Guardar nada',
  },
});

/** Beside its operations: it echoes what is retitled, raises an alarm that outlives a rollback, and guards its files. */
export const notesSlice = slice({
  contract: notes,
  actions,
  texts: { es: words, en: words },
  reactions: {
    async 'notes.note-retitled'(ctx, subject) {
      const heard = ctx.permit(await store.lock(ctx.tx, subject.id));
      const echo = ctx.permitNew({ ...heard, id: newId(), title: `Eco de ${heard.title}` });
      await store.insert(ctx.tx, echo);
      ctx.note({ fact: 'notes.note-created', kind: 'note', on: echo });
    },
  },
  outside: {
    alarm: async (database, data) => {
      await database.kysely.transaction().execute((tx) => execute(tx, sql`insert into notes.note (id, visibility, title) values (${newId()}, 'own', ${`alarma ${String(data['title'])}`})`));
    },
  },
  files: { 'notes.note': async (ctx, id) => void ctx.permitRead(await store.find(ctx.tx, id)) },
});
