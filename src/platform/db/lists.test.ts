import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { pageByTerritory } from './by-territory.ts';
import { bestByWords, pageByWords, type ByWords } from './by-words.ts';
import { rows, sql, type Sql } from './sql.ts';

// More rows than either way walks or sorts at once: a place in every third name, one in the last names only, one in few.
const make = `create table public.thing (id uuid primary key, folded text not null, territory text not null, open boolean not null);
  insert into public.thing select gen_random_uuid(), case when n > 11000 then 'zona ' else '' end || 'obra ' || lpad(n::text, 5, '0') || case n % 3 when 0 then ' de riego' when 1 then ' de agua' else '' end
      || case when n % 1000 = 7 then ' en pasa' else '' end || case when n > 11500 then ' al final' else '' end,
    case when n % 10 = 0 then 'EC-0801' when n % 2 = 0 then 'EC-13' else 'EC-1301' end || lpad((n % 7)::text, 2, '0'), n % 4 <> 0 from generate_series(1, 12000) n;
  insert into public.thing values (gen_random_uuid(), 'agua', 'EC-09', true), (gen_random_uuid(), 'agua viva', 'EC-09', true), (gen_random_uuid(), 'desaguadero', 'EC-09', true), (gen_random_uuid(), 'la guadua', 'EC-09', true), (gen_random_uuid(), 'aguas negras', 'EC-09', false);
  create index on public.thing (folded, id); create index on public.thing (territory text_pattern_ops); create index on public.thing using gin (folded public.gin_trgm_ops);
  grant select on public.thing to public; analyze public.thing`;

let own: Stage;
beforeAll(async () => {
  own = await stage();
  await own.owner.query(make);
});
afterAll(() => own.close());

const ask = <R>(query: Sql): Promise<R[]> => own.db.kysely.transaction().execute((tx) => rows<R>(tx, query));
const open = sql`t.open`;
const holding = (words: string, more: Partial<ByWords> = {}): ByWords => ({
  table: 'public.thing', alias: 't', order: 'folded', indexed: true, where: [open], limit: 20, words: (alias) => sql`${sql.ref(`${alias}.folded`)} like ${`%${words}%`}`, ...more,
});
const plainly = (condition: Sql, limit: number, after?: Key): Promise<{ id: string; folded: string }[]> =>
  ask(sql`select t.id, t.folded from public.thing t where ${condition} and ${open} and ${after ? sql`(t.folded, t.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`} order by t.folded, t.id limit ${limit}`);
const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
type Key = [string, string];

describe('a page by words', () => {
  const page = (words: string, after?: Key, cap?: number) => ask<{ id: string; name: string; total: number | null }>(sql`select * from (${pageByWords(holding(words), after, cap)}) c order by c.name, c.id`);
  const cases = [['riego', 'in every third name'], ['al final', 'in the last names only'], ['en pasa', 'in few'], ['de nadie', 'in none'], ['zona obra 11', 'at the start of late names']] as const;

  test.each(cases)('of «%s», a text %s, holds the first in order', async (words) => {
    expect(ids(await page(words))).toEqual(ids(await plainly(sql`t.folded like ${`%${words}%`}`, 20)));
  });
  test.each(cases)('goes on after a name with «%s», %s', async (words) => {
    const after: Key = ['obra 07000 de agua', '00000000-0000-0000-0000-000000000000'];
    expect(ids(await page(words, after))).toEqual(ids(await plainly(sql`t.folded like ${`%${words}%`}`, 20, after)));
  });
  test.each([['riego', 101], ['al final', 101], ['en pasa', 12], ['negras', undefined]] as const)('counts up to the cap how many hold «%s», all pages together', async (words, total) => {
    expect((await page(words, undefined, 100))[0]?.total).toSatisfy((n: number | undefined) => (total === 101 ? Number(n) >= 101 : n === total));
  });
  test('holds those found elsewhere than in their names', async () => {
    const others = sql`select t.id from public.thing t where t.folded = 'agua viva'`;
    const found = await ask<{ name: string }>(sql`select * from (${pageByWords(holding('en pasa', { others }), undefined)}) c order by c.name, c.id`);
    expect(found.map(({ name }) => name).toSorted()[0]).toBe('agua viva');
    expect(found).toHaveLength(13);
  });
});

describe('the best few by words', () => {
  const best = async (words: string, limit = 6): Promise<string[]> => {
    const begun = sql`select t.id, t.folded as name, case when t.folded = ${words} then 0 else 1 end as rank from public.thing t where t.folded >= ${words} and t.folded < ${`${words}\u{10FFFF}`} and ${open} order by 2, 1 limit ${sql.lit(limit)}`;
    return (await ask<{ name: string }>(sql`select * from (${bestByWords(holding(words, { limit }), words, begun)}) b order by b.rank, b.name, b.id`)).map(({ name }) => name);
  };

  test('begin with the text itself and with names that begin with it, also among thousands that hold it', async () => {
    expect((await best('agua')).slice(0, 2)).toEqual(['agua', 'agua viva']);
  });
  test('fill the rest with names that hold it', async () => {
    const rest = (await best('agua')).slice(2);
    expect(rest).toHaveLength(4);
    expect(rest.every((name) => name.includes('agua'))).toBe(true);
  });
  test('put a word that begins with the text before one that holds it', async () => {
    expect(await best('guad')).toEqual(['la guadua', 'desaguadero']);
  });
  test('leave out what is out of reach', async () => {
    expect(await best('aguas')).toEqual([]);
  });
  test('name nothing twice', async () => {
    expect(await best('agua viva')).toEqual(['agua viva']);
  });
});

describe('a page by territory', () => {
  const page = (code: string, after?: Key) => ask<{ id: string; folded: string }>(sql`select t.id, t.folded from (${pageByTerritory({ table: 'public.thing', alias: 't', code, where: [open], limit: 20 }, after)}) c join public.thing t on t.id = c.id order by t.folded, t.id`);

  test.each([['EC', 'a country'], ['EC-13', 'a large one'], ['EC-0801', 'a small one'], ['EC-130103', 'one of the last level'], ['EC-99', 'one without rows']])('%s, %s, holds the first in order', async (code) => {
    expect(ids(await page(code))).toEqual(ids(await plainly(sql`t.territory like ${`${code}%`}`, 20)));
  });
  test.each(['EC-13', 'EC-0801'])('goes on after a name in %s', async (code) => {
    const [last] = (await page(code)).slice(-1);
    const after: Key = [last!.folded, last!.id]; // it has twenty rows
    expect(ids(await page(code, after))).toEqual(ids(await plainly(sql`t.territory like ${`${code}%`}`, 20, after)));
  });
});
