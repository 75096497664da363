import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { named, standDirectory } from '../../../test/institutions.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Addressee, Association, Contacts, WayCounts } from './contract.ts';

const reader = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-1701')], account: newId() });
const { run, query } = standDirectory();
type List = { items: Addressee[]; next: string | null; counts: WayCounts };
const list = (more: Record<string, unknown> = {}, by?: Actor): Promise<List> => run('communications', { territory: 'EC-08', level: 'canton', ...more }, by);
const speaking = async (more: Record<string, unknown>): Promise<Association[]> => (await run<{ items: Association[] }>('associations', more)).items;
const seat = async (of: string, title: string, more: Record<string, unknown> = {}): Promise<string> => (await run<{ id: string }>('create-post', { institution: named(of), title, ...more })).id;
async function hold(of: string, post: string, person: Record<string, unknown>, mandate: Record<string, unknown>): Promise<void> {
  const { id } = await run<{ id: string }>('create-person', { institution: named(of), name: `Persona Ejemplo ${newId().slice(-4)}`, visibility: 'public', ...person });
  await run('appoint', { post, person: id, ...mandate });
}

describe('an association', () => {
  test('is a counterpart with the posts it should have, of which nothing is on record', async () => {
    const [congope] = await speaking({ country: 'EC', level: 'province' });
    expect(congope?.seats.map(({ title, state }) => `${title}: ${state}`)).toEqual(['Presidencia: unknown', 'Vicepresidencia: unknown', 'Dirección ejecutiva: unknown']);
  });
  test('names the strategies that count on it', async () => expect((await speaking({ institution: named('ec-ame') }))[0]?.strategies).toEqual([expect.stringContaining('(000)'), expect.stringContaining('(004)')]));
  test('has a branch in the province of a parish', async () => {
    const [conagopare] = await speaking({ territory: 'EC-080153', level: 'parish' });
    expect(conagopare?.seats.at(-1)).toMatchObject({ key: 'conagopare-presidencia-provincial', territory: 'EC-08', institutionName: 'Conagopare Esmeraldas', state: 'unknown' });
  });
  test('has a branch whose office nobody registered', async () => expect((await speaking({ territory: 'EC-01', level: 'parish' }))[0]?.seats.at(-1)).toMatchObject({ territory: 'EC-01', institution: null, state: 'unknown' }));
  test('is held on the days of a mandate, vacant after it, not known before', async () => {
    await hold('ec-congope', await seat('ec-congope', 'Presidenta'), {}, { from: '2023-06-01', to: '2025-05-31' });
    const states = await Promise.all(['2023-05-31', '2024-01-01', '2025-06-01'].map(async (at) => (await speaking({ country: 'EC', level: 'province', at }))[0]?.seats[0]?.state));
    expect(states).toEqual(['unknown', 'held', 'vacant']);
  });
  test('that a pack names and no institution is says so', async () => await expect(run('load-authorities', { pack: 'otro', country: 'EC', posts: [{ key: 'x', association: 'ec-nadie', title: 'Presidencia', source: 'Nadie', mark: 'C' }] })).rejects.toMatchObject({ code: 'institutions.pack-wrong' }));
  test('owns a post or a level of government does, not both', async () => await expect(run('load-authorities', { pack: 'otro', country: 'EC', posts: [{ key: 'x', level: 'canton', association: 'ec-ame', title: 'Presidencia', source: 'Nadie', mark: 'C' }] })).rejects.toMatchObject({ code: 'house.input-wrong' }));
});

describe('the contacts of a territory', () => {
  const contacts = (territory: string): Promise<Contacts> => run('contacts', { territory });
  test('say through whom its lower governments are written to', async () => {
    const { under } = await contacts('EC-08');
    expect(under.map(({ plural, governments, associations }) => `${governments} ${plural}: ${associations.map(({ acronym }) => acronym).join()}`)).toEqual(['7 cantones: AME', '57 parroquias: CONAGOPARE']);
  });
  test('say nothing of levels below a parish', async () => expect((await contacts('EC-080153')).under).toEqual([]));
});

describe('the list of communications', () => {
  test('begins with the association and goes on with each government, what is unfilled said', async () => {
    const { items, counts } = await list();
    expect(items.map(({ part, state }) => `${part} ${state}`)).toEqual([...Array<string>(3).fill('association unknown'), ...Array<string>(7).fill('government unknown')]);
    expect(counts).toEqual({ governments: 7, direct: 0, association: 0, none: 7, hidden: 0, posts: 3, held: 0 });
  });
  test('of parishes has the branch of their province between', async () => expect((await list({ level: 'parish', limit: 5 })).items.map(({ part, territory }) => `${part} ${territory}`)).toEqual(['association EC', 'association EC', 'association EC', 'branch EC-08', expect.stringMatching(/^government EC-08/)]));
  test('shows a mail to whom its institution reaches, and to others only that there is one', async () => {
    await hold('EC-0803', await seat('EC-0803', 'Alcaldía'), { mail: 'alcaldia@ejemplo.ec' }, { from: '2023-05-14' });
    const [mine, others] = await Promise.all([list(), list({}, reader)]).then((both) => both.map(({ items }) => items.find(({ territory }) => territory === 'EC-0803')));
    expect(mine).toMatchObject({ mail: 'alcaldia@ejemplo.ec', contactHidden: false, way: 'direct' });
    expect(others).toMatchObject({ mail: null, contactHidden: true, way: 'none' });
  });
  test('reaches the others through the association once its office has a channel, which is public', async () => {
    await seat('ec-ame', 'Dirección ejecutiva', { channel: 'oficina@ejemplo.ec' });
    const { counts } = await list({}, reader);
    expect(counts).toMatchObject({ direct: 0, association: 7, none: 0, hidden: 1 });
  });
  test('narrowed to some ways keeps who speaks for them', async () => expect((await list({ way: ['direct'] })).items.map(({ part }) => part)).toEqual(['association', 'association', 'association', 'government']));
  test('goes on where the page before ended, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: List = await list({ level: 'parish', limit: 20, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ part, territory, key }) => `${part} ${territory} ${key}`));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([61, 61]);
  });
  test('leaves who looked at it', async () => {
    await list({}, reader);
    const rows = await query(`select 1 from platform.witness where operation = 'institutions.communications' and account = $1`, [reader.account]);
    expect(rows.length).toBeGreaterThan(0);
  });
  test('is saved as a sheet with headings in Spanish, s/d where nothing is known', async () => {
    const { path } = await run<{ path: string }>('export-communications', { territory: 'EC-08', level: 'canton' });
    const [head, first] = (await readFile(path, 'utf8')).replace('\uFEFF', '').split('\r\n');
    expect([head?.startsWith('A quién;') || head?.startsWith('A quién,'), first]).toEqual([true, expect.stringMatching(/^Asociación[;,]EC.*Presidencia[;,]s\/d/)]);
  });
  test('of a level without governments there is empty', async () => expect((await list({ level: 'province', territory: 'EC-080153' })).items).toEqual([]));
});

test('the channel of a post is corrected and emptied', async () => {
  const id = await seat('EC-0801', 'Alcaldía', { channel: 'uno@ejemplo.ec' });
  await run('update-post', { id, version: 1, channel: '' });
  const { items } = await run<{ items: { id: string; channel: string | null }[] }>('list-posts', { institution: named('EC-0801') });
  expect(items.find((post) => post.id === id)?.channel).toBe(null);
});
