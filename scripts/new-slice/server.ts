/** The rooms of the server, as a new slice begins. */
export const server: Record<string, string> = {
  migration: `
-- Say here what the slice keeps and why.
create schema @slice@;
comment on schema @slice@ is 'What it is for';

create table @slice@.@noun@ (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  title text not null,
  created_at timestamptz not null
);
comment on table @slice@.@noun@ is 'What one row is';
create index @noun@_title on @slice@.@noun@ (title, id);
`,
  'contract.ts': `
import { command, contract, failuresOf, query, z } from '../../kernel/contract.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';

export const @Type@ = z.object({ id: z.uuid(), version: z.number().int(), title: z.string() });
export type @Type@ = z.infer<typeof @Type@>;

const id = exampleId('@noun@');
const title = z.string().trim().min(1, 'Escriba el título.').max(300);
const saved = z.object({ id: z.uuid(), version: z.number().int() });

export const @slice@ = contract({
  name: '@slice@',
  failures: {},
  facts: ['@noun@-created', '@noun@-changed'],
  operations: {
    list: query({ input: z.object({ ...pageInput }), output: pageOf(@Type@), example: { limit: 20 } }),
    get: query({ input: z.object({ id: z.uuid() }), output: @Type@, example: { id } }),
    create: command({
      input: z.object({ id: z.uuid().optional(), title, owner: z.uuid().nullable().default(null), territory: z.string().max(20).nullable().default(null), visibility: z.enum(['own', 'shared', 'public']).default('own') }),
      output: saved,
      example: { id, title: 'Ejemplo', owner: exampleId('institution', 1) },
    }),
    change: command({ input: z.object({ id: z.uuid(), version: z.number().int(), title }), output: saved, example: { id, version: 1, title: 'Ejemplo corregido' } }),
  },
});

export const no = failuresOf(@slice@);
`,
  'rules.ts': `
/** What is allowed and what follows, pure: the server enforces it, the browser explains with it. */
export const isSame = (before: { title: string }, after: { title: string }): boolean => before.title === after.title;
`,
  'store.ts': `
import { readCursor, toPage } from '../../kernel/page.ts';
import type { Owned, Reach } from '../../kernel/reach.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import { visible } from '../../platform/access/visible.ts';
import { all, execute, maybe, rows, sql, type Tx } from '../../platform/db/sql.ts';

export interface @Type@Row extends Owned {
  title: string;
}

export const find@Type@ = (tx: Tx, id: string): Promise<@Type@Row | undefined> => maybe<@Type@Row>(tx, sql\`select * from @slice@.@noun@ where id = \${id}\`);
export const lock@Type@ = (tx: Tx, id: string): Promise<@Type@Row | undefined> => maybe<@Type@Row>(tx, sql\`select * from @slice@.@noun@ where id = \${id} for update\`);

export async function list@Type@s(tx: Tx, reach: Reach, ask: { after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const from = after ? [sql\`(r.title, r.id) > (\${after[0]}, \${after[1]}::uuid)\`] : [];
  const found = await rows<@Type@Row>(tx, sql\`select * from @slice@.@noun@ r where \${all([visible(reach, 'r'), ...from])} order by r.title, r.id limit \${ask.limit + 1}\`);
  return toPage(found, ask.limit, (row) => [row.title, row.id]);
}

export const insert@Type@ = (tx: Tx, row: Permitted<@Type@Row>, now: Date): Promise<number> =>
  execute(tx, sql\`insert into @slice@.@noun@ (id, owner, territory, parties, visibility, title, created_at)
    values (\${row.id}, \${row.owner}, \${row.territory}, \${row.parties}::text[], \${row.visibility}, \${row.title}, \${now})\`);

export const update@Type@ = (tx: Tx, row: Permitted<@Type@Row>, title: string): Promise<number> =>
  execute(tx, sql\`update @slice@.@noun@ set title = \${title}, version = version + 1 where id = \${row.id}\`);
`,
  'actions.ts': `
import { newId } from '../../kernel/id.ts';
import type { Actions } from '../../platform/operation/slice.ts';
import { no as houseNo } from '../../platform/operation/words.ts';
import type { @slice@ } from './contract.ts';
import { isSame } from './rules.ts';
import * as store from './store.ts';

export const actions: Actions<typeof @slice@> = {
  list: (ctx, input) => store.list@Type@s(ctx.tx, ctx.reach, input),

  get: async (ctx, { id }) => ctx.permit(await store.find@Type@(ctx.tx, id)),

  async create(ctx, { id = newId(ctx.now.getTime()), ...input }) {
    const row = ctx.permitNew({ id, version: 1, parties: [], ...input });
    await store.insert@Type@(ctx.tx, row, ctx.now);
    return ctx.record({ fact: '@slice@.@noun@-created', kind: '@noun@', on: row, data: { title: row.title } }, { id, version: 1 });
  },

  async change(ctx, { id, version, title }) {
    const row = ctx.permit(await store.lock@Type@(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: { title: row.title, version: row.version } });
    if (isSame(row, { title })) return ctx.unchanged({ id, version });
    await store.update@Type@(ctx.tx, row, title);
    return ctx.record({ fact: '@slice@.@noun@-changed', kind: '@noun@', on: row, data: { fields: ['title'] } }, { id, version: version + 1 });
  },
};
`,
  'index.ts': `
import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { @slice@ } from './contract.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export const @slice@Slice = slice({ contract: @slice@, actions, texts: { es, en } });
`,
};
