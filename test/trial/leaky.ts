import { command, contract, query, z } from '../../src/kernel/contract.ts';
import { exampleId, newId } from '../../src/kernel/id.ts';
import { texts } from '../../src/kernel/text.ts';
import type { Permitted } from '../../src/platform/access/permitted.ts';
import { execute, maybe, rows, sql } from '../../src/platform/db/sql.ts';
import { slice, type Actions } from '../../src/platform/operation/slice.ts';
import type { NoteRow } from './notes.ts';

/** A slice that compiles and still leaks: the sweep must say where. It keeps its notes in the honest slice's table. */
const id = { id: exampleId('note') };
const Id = { id: z.string() };

export const leaky = contract({
  name: 'leaky',
  failures: {},
  facts: ['note-written', 'note-torn'],
  operations: {
    write: command({ input: z.object(Id), output: z.object(Id), example: id }),
    listAll: query({ input: z.object({}), output: z.object({ items: z.array(z.object(Id)), next: z.null() }), example: {} }),
    show: query({ input: z.object(Id), output: z.object(Id), example: id }),
    tear: command({ input: z.object(Id), output: z.object({}), example: id }),
    open: query({ audience: 'self', input: z.object({}), output: z.object({ items: z.array(z.object(Id)) }), example: {} }),
    crash: query({ input: z.object({}), output: z.object({}), example: {} }),
    never: command({ input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: 'no es una identidad' } }),
  },
});

const actions: Actions<typeof leaky> = {
  async write(ctx, input) {
    const row = ctx.permitNew<NoteRow>({ ...input, owner: exampleId('institution', 1), territory: null, parties: [], visibility: 'own', version: 1, title: 'Reservada' });
    if (await maybe(ctx.tx, sql`select 1 from notes.note where id = ${row.id}`)) return ctx.unchanged({ id: row.id });
    await execute(ctx.tx, sql`insert into notes.note (id, owner, visibility, title) values (${row.id}, ${row.owner}, ${row.visibility}, ${row.title})`);
    return ctx.record({ fact: 'leaky.note-written', kind: 'note', on: row }, { id: row.id });
  },
  listAll: async (ctx) => ({ items: await rows<{ id: string }>(ctx.tx, sql`select id from notes.note`), next: null }),
  async show(ctx, input) {
    return (await maybe<NoteRow>(ctx.tx, sql`select * from notes.note where id = ${input.id}`))!; // the mistake under test: no permit
  },
  async tear(ctx, input) {
    const row = (await maybe<Permitted<NoteRow>>(ctx.tx, sql`select * from notes.note where id = ${input.id}`))!; // the mistake under test: a row that calls itself permitted
    await execute(ctx.tx, sql`update notes.note set title = ${newId()} where id = ${row.id}`);
    return ctx.record({ fact: 'leaky.note-torn', kind: 'note', on: row }, {});
  },
  open: async (ctx) => ({ items: await rows<{ id: string }>(ctx.tx, sql`select id from notes.note`) }),
  async crash() {
    throw new TypeError('algo que nadie declaró');
  },
  never: async (ctx) => ctx.unchanged({}),
};

const words = texts(leaky, {
  title: 'Fugas',
  failures: {},
  facts: { 'note-written': 'escribió una nota', 'note-torn': 'rompió una nota' },
  operations: { write: 'Escribir', listAll: 'Ver todo', show: 'Ver una', tear: 'Romper', open: 'Abrir', crash: 'Caer', never: 'Fallar' },
});

export const leakySlice = slice({ contract: leaky, actions, texts: { es: words, en: words } });
