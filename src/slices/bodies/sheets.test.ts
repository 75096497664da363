import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Output } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import { loadPack } from '../../packs.ts';
import type { bodies } from './contract.ts';

type Ops = (typeof bodies)['operations'];
type Answer<K extends keyof Ops> = Output<Ops[K]>;

let s: Stage;
let app: TestApp;
const admin = cast.administrator;
const technician = actorOf({ reads: true, operations: ['bodies.*', 'instruments.*', 'institutions.*'], territories: ['EC-08', 'EC-10'], account: newId() });
const ask = <K extends keyof Ops & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`bodies.${kebab(name)}`, input, by);

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
}, 60_000);
afterAll(async () => {
  await app.close();
  await s.close();
});

async function uploaded(lines: readonly string[], by: Actor): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(lines.join('\r\n'))]), 50_000_000);
  return s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'hoja.csv', by.account, new Date()));
}
type Sheet = 'places' | 'bodies' | 'members' | 'acts';
const preview = async (sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'previewImport'>> => ask('previewImport', { sheet, country: 'EC', fileId: await uploaded(lines, by), ...more }, by);
async function load(sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'import'>> {
  const { previewId, rows } = await preview(sheet, lines, by, more);
  expect(rows).toEqual([]);
  return ask('import', { previewId }, by);
}
async function exported(sheet: Sheet, territory: string, by: Actor = admin): Promise<string[]> {
  const { path } = await ask('export', { sheet, country: 'EC', format: 'csv', territory }, by);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  rmSync(path);
  return text.trimEnd().split(/\r?\n/);
}
const light = async (territory: string, kind: string, asOf?: string): Promise<string | undefined> => {
  const { items } = await ask('conformation', { territory: territory.slice(0, 5), level: 'canton', kinds: kind, ...(asOf ? { asOf } : {}) });
  return items.find((one) => one.territory === territory)?.lights[0]?.state;
};
const of = async (territory: string, kind: string): Promise<Answer<'get'> | undefined> => {
  const { items } = await ask('list', { territory, kind });
  return items[0] && ask('get', { id: items[0].id });
};
const count = async (table: string): Promise<number> => Number((await s.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
const counts = async (): Promise<number[]> => [await count('bodies.body'), await count('bodies.evidence'), await count('bodies.member'), await count('instruments.instrument')];
const rows = (answer: Answer<'previewImport'>): [number, string, string][] => answer.rows.map(({ row, column, message }) => [row, column, message]);

describe('a row for each canton', () => {
  const lines = [
    'GAD PROVINCIAL DE ESMERALDAS;;;;;;;',
    'Cod;Provincia;Cantón;CCPD;JCPD;Ordenanza CCPD;Fecha ordenanza CCPD;Ordenanza JCPD',
    '801;Esmeraldas;Esmeraldas;sí;sí;012-2018;2018-05;012-2018',
    '802;Esmeraldas;Eloy Alfaro;sí;no;Ordenanza 7;12/03/2015;',
    '803;ESMERALDAS;Muisne;s/d;;;;',
    'Total;;;2;1;;;',
  ];
  test('fills the board, says of what nobody knows, and is undone whole', async () => {
    const before = await counts();
    const answer = await preview('places', lines, technician, { on: '2026-10' });
    expect(rows(answer)).toEqual([]);
    expect([answer.created, answer.notes.map(({ message }) => message).join(' ')]).toEqual([4, expect.stringContaining('no dicen si existe')]);
    const { importId } = await ask('import', { previewId: answer.previewId }, technician);
    expect([await light('EC-0801', 'ccpd'), await light('EC-0802', 'jcpd'), await light('EC-0803', 'ccpd'), await light('EC-0803', 'jcpd')]).toEqual(['partial', 'missing', 'unknown', 'unknown']);
    expect((await of('EC-0802', 'ccpd'))?.evidence).toMatchObject([{ what: 'creation', on: '2015-03-12', act: { number: 'Ordenanza 7', inForce: true } }]);
    expect(await counts()).toEqual([before[0]! + 3, before[1]! + 4, before[2], before[3]! + 2]);
    await ask('undoImport', { importId }, technician);
    expect(await counts()).toEqual(before);
  });
  test('with one act for two bodies registers it once', async () => {
    const { importId } = await load('places', lines, admin, { on: '2026-10' });
    const [council, board] = [await of('EC-0801', 'ccpd'), await of('EC-0801', 'jcpd')];
    expect(council?.evidence[0]?.act?.id).toBe(board?.evidence[0]?.act?.id);
    expect(council?.evidence[0]?.act?.title).toBe('Ordenanza 012-2018 de Esmeraldas');
    await ask('undoImport', { importId });
  });
});
