import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { exampleModel } from '../../../test/alignment/example-model.ts';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';
import { writeWord } from '../../platform/docx/index.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import type { AlignedPair, AlignmentCounts, PairDecision } from './contract/alignment.ts';

let own: Stage;
let app: TestApp;
let model: string;
const admin = cast.administrator;
const technician = cast.of({ reads: true, operations: ['instruments.*'], territories: ['EC-08'], account: exampleId('account', 921) });
const elsewhere = cast.of({ reads: true, operations: ['instruments.*'], territories: ['EC-10'], account: exampleId('account', 922) });

interface Aligned {
  id: string;
  version: number;
  items: AlignedPair[];
  counts: AlignmentCounts;
  related: boolean;
  notes: string[];
}
interface Shown extends Aligned {
  state: string;
  instrument: string | null;
  text: { key: string; number: string | null; text: string }[];
  modelText: { key: string; text: string }[];
}

const { parameters, parts } = exampleModel();

/** An ordinance as a canton would have passed it: the model's articles without one, two of them as one, one in two, one of its own. */
const passed = [
  'ORDENANZA QUE ORGANIZA EL SISTEMA DE PROTECCIÓN DE DERECHOS DE RIOVERDE',
  'EL CONCEJO MUNICIPAL CONSIDERANDO:',
  'Que la Constitución encarga a todos los niveles de gobierno garantizar los derechos de las personas y grupos de atención prioritaria;',
  'EXPIDE:',
  'Art. 1.- Objeto.- Esta ordenanza organiza el Sistema Cantonal de Protección Integral de Derechos de Rioverde, define los organismos que lo forman y la manera en que trabajan entre sí.',
  'Art. 2.- Ámbito y personas protegidas.- Sus reglas obligan a las entidades públicas y privadas que, dentro del cantón, prestan servicios, atienden casos o toman decisiones que afectan a los grupos de atención prioritaria. El sistema protege a niñas, niños y adolescentes, jóvenes, personas adultas mayores, mujeres, personas con discapacidad, pueblos y nacionalidades, personas en movilidad humana y a quienes viven más de una de estas situaciones.',
  'Art. 3.- Principios.- El sistema actúa con igualdad y no discriminación, interés superior de niñas y niños, prioridad absoluta, corresponsabilidad del Estado, la sociedad y la familia, no revictimización, confidencialidad y rendición de cuentas.',
  'Art. 4.- Fiestas patronales.- El comité de fiestas contratará la banda de pueblo y los juegos pirotécnicos con tres meses de anticipación.',
].join('\n\n');

async function upload(text: string | Uint8Array, by: Actor = technician, name = 'ordenanza.txt'): Promise<string> {
  const files = await app.files.receive(Readable.from([Buffer.from(text)]), 10_000_000);
  return own.db.kysely.transaction().execute((tx) => insertFile(tx, files, name, by.account, new Date('2026-03-10T15:00:00Z')));
}
const align = async (words: Record<string, unknown> = {}, by: Actor = technician, text: string | Uint8Array = passed): Promise<Aligned> => app.run('instruments.align', { model, fileId: await upload(text, by), territory: 'EC-0807', ...words }, by);
const look = (id: string, by: Actor = technician): Promise<Shown> => app.run('instruments.alignment', { id }, by);
const decide = (id: string, version: number, pairs: Partial<PairDecision>[], by: Actor = technician): Promise<{ version: number; counts: AlignmentCounts }> => app.run('instruments.decide-pair', { id, version, pairs }, by);
const asProposed = (items: AlignedPair[]): Partial<PairDecision>[] => items.filter(({ group }) => group === 'body').map((pair) => ({ parts: pair.parts.map(({ key }) => key), model: pair.model.map(({ key }) => key) }));
const failure = (promise: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> => promise.then(() => ({ code: 'none', details: {} }), (error: { code: string; details: Record<string, unknown> }) => error);
const kept = async (): Promise<number> => Number((await own.owner.query<{ many: string }>('select count(*) as many from instruments.alignment')).rows[0]!.many);

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => new Date('2026-03-10T15:00:00Z') });
  for (const name of ['base', 'ec']) await loadPack(app, name);
});
afterAll(async () => {
  await app.close();
  await own.close();
});
beforeEach(async () => {
  const { id } = await app.run<{ id: string }>('instruments.load-model', { pack: 'prueba', id: newId(), title: 'Modelo de prueba', country: 'EC', kind: 'ordenanza', levels: ['canton'], parameters, parts, example: true }, admin);
  model = id;
});

test('an ordinance is put beside the model article by article, merged and foreign ones too', async () => {
  const { items, related } = await align();
  const told = items.filter((pair) => pair.group === 'body' && pair.parts.length > 0).map((pair) => [pair.parts.map(({ number }) => number), pair.model.map(({ heading }) => heading), pair.kind]);
  expect([related, told]).toEqual([true, [[['1'], ['Objeto'], 'same'], [['2'], ['Ámbito', 'Personas protegidas'], 'merged'], [['3'], ['Principios'], 'same'], [['4'], [], 'added']]]);
});

test('a Word document is read as a text file is', async () => {
  const word = await writeWord({ title: 'Ordenanza de Rioverde', blocks: passed.split('\n\n').map((says) => ({ kind: 'paragraph' as const, says })), footer: [] });
  const told = (items: AlignedPair[]): unknown => items.filter(({ group }) => group === 'body').map(({ parts: some, model: other, kind }) => [some.map(({ number }) => number), other.map(({ key }) => key), kind]);
  expect(told((await align({}, technician, word)).items)).toEqual(told((await align()).items));
});

test.each([
  ['an old .doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]), 'file-unread', /\.docx/],
  ['a broken document', Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(300, 7)]), 'file-unread', /dañado/],
  ['formatted text under the name of a document', Buffer.from('{\\rtf1 Art. 1.- Uno.\\par}'), 'file-unread', /\.rtf/],
  ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(300, 9)]), 'file-unread', /Solo se leen/],
] as const)('%s is refused with what to do, and leaves nothing', async (_what, bytes, code, says) => {
  const before = await kept();
  const said = await failure(align({}, technician, bytes));
  expect([said.code, await kept()]).toEqual([`instruments.${code}`, before]);
  expect(said.details['reason']).toMatch(says);
});

test('each proposal says why', async () => {
  const { items } = await align();
  expect(items.find(({ kind }) => kind === 'merged')?.why).toMatch(/«.+».*%/);
});

test('everything waits for a person', async () => {
  const { counts } = await align();
  expect([counts.decided, counts.left]).toEqual([0, counts.pairs]);
});

test('a text about something else is aligned to nothing', async () => {
  const market = readFileSync(join(import.meta.dirname, '../../../test/alignment/residuos.txt'), 'utf8').replace(/^## (.+)$/gm, (_, heading: string) => `Art. 1.- ${heading}.-`).replace(/^[#!].*$/gm, '');
  const { related, counts } = await align({}, technician, market);
  expect([related, counts.pairs - counts.kinds.added! - counts.kinds.absent!]).toEqual([false, 0]);
});

test('a text of four hundred pages is aligned too', async () => {
  const say = (n: number): string => Array.from({ length: 90 }, (_, at) => `voz${((n * 7 + at * at) % 4001).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`).join(' '); // words of letters only
  const long = Array.from({ length: 1200 }, (_, n) => `Artículo ${n + 1}. ${say(n)}.`);
  const articles = long.map((text, n) => ({ key: `a${n}`, kind: 'article' as const, number: String(n + 1), text: text.replace(/^.+?\. /, '') })).toReversed();
  const { id: large } = await app.run<{ id: string }>('instruments.load-model', { pack: 'prueba', id: newId(), title: 'Modelo largo', country: 'EC', kind: 'ordenanza', parts: articles }, admin);
  const { counts } = await align({ model: large }, technician, long.join('\n\n'));
  expect([counts.pairs, counts.kinds.same]).toEqual([1200, 1200]);
});

test('a text longer than can be aligned is refused, and leaves nothing', async () => {
  const before = await kept();
  const said = await failure(align({}, technician, Array.from({ length: 1600 }, (_, n) => `Artículo ${n + 1}. Voz número ${n} de este texto.`).join('\n\n')));
  expect([said.code, said.details['articles'], await kept()]).toEqual(['instruments.alignment-too-long', 1600, before]);
});

test('a file without articles leaves nothing behind', async () => {
  const before = await kept();
  const said = await failure(align({}, technician, 'Acta de la reunión del martes. Se trató la compra de pintura para el coliseo.'));
  expect([said.code, await kept()]).toEqual(['instruments.alignment-without-articles', before]);
});

test('what is no model is refused', async () => {
  const { id } = await app.run<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza cualquiera', territory: 'EC-0807' }, admin);
  expect((await failure(align({ model: id }, admin))).code).toBe('instruments.alignment-model-unknown');
});

test('without a text there is nothing to align', async () => {
  expect((await failure(app.run('instruments.align', { model, territory: 'EC-0807' }, technician))).code).toBe('instruments.alignment-needs-text');
});

test('the file of somebody else is not read', async () => {
  const fileId = await upload(passed, elsewhere);
  expect((await failure(app.run('instruments.align', { model, fileId, territory: 'EC-0807' }, technician))).code).toBe('house.file-unknown');
});

test('who does not reach the canton does not find its alignment', async () => {
  const { id } = await align();
  expect((await failure(look(id, elsewhere))).code).toBe('house.not-found');
});

test('nobody aligns for a canton that is not theirs', async () => {
  expect((await failure(align({}, elsewhere))).code).toBe('house.not-your-place');
});

test('what a person puts together stands together, and what stood with it stands alone', async () => {
  const { id, items } = await align();
  const merged = items.find(({ kind }) => kind === 'merged')!;
  await decide(id, 1, [{ parts: [merged.parts[0]!.key], model: [merged.model[0]!.key] }]);
  const after = (await look(id)).items.filter((pair) => pair.model.some(({ key }) => merged.model.some((one) => one.key === key)));
  expect(after.map((pair) => [pair.parts.length, pair.kind, pair.decided])).toEqual([[1, 'reworded', true], [0, 'absent', false]]);
});

test.each([
  ['pair-part-unknown', [{ parts: ['nothing'], model: [] }]],
  ['pair-part-twice', [{ parts: ['article-1'], model: [] }, { parts: ['article-1'], model: ['article-1'] }]],
  ['pair-mixed', [{ parts: ['article-1'], model: ['recital-1'] }]],
] as const)('%s is said, and nothing changes', async (code, pairs) => {
  const { id } = await align();
  const said = await failure(decide(id, 1, pairs.map((pair) => ({ parts: [...pair.parts], model: [...pair.model] }))));
  expect([said.code, (await look(id)).version]).toEqual([`instruments.${code}`, 1]);
});

test('two people do not confirm over one another', async () => {
  const { id, items } = await align();
  await decide(id, 1, asProposed(items).slice(0, 1));
  expect((await failure(decide(id, 1, asProposed(items).slice(1, 2)))).code).toBe('house.version-changed');
});

test('the text is not kept while something waits', async () => {
  const { id, counts } = await align();
  const said = await failure(app.run('instruments.confirm-alignment', { id, version: 1, title: 'Ordenanza de Rioverde' }, technician));
  expect([said.code, said.details['left']]).toEqual(['instruments.alignment-left', counts.pairs]);
});

async function confirmed(words: Record<string, unknown> = {}): Promise<{ id: string; instrument: string }> {
  const { id, items } = await align();
  const { version } = await decide(id, 1, asProposed(items));
  return app.run('instruments.confirm-alignment', { id, version, title: 'Ordenanza de Rioverde', number: '7-2024', publishedOn: '2024-05', ...words }, technician);
}

test('confirmed, the canton has its ordinance in force and follows the model', async () => {
  const { instrument } = await confirmed();
  const { items } = await app.run<{ items: { territory: string; state: string; instrument: { id: string } | null }[] }>('instruments.adoption', { model, territory: 'EC-0807' }, technician);
  expect(items.map((one) => [one.territory, one.state, one.instrument?.id])).toEqual([['EC-0807', 'adopted', instrument]]);
});

test('confirmed, its deviation follows article by article', async () => {
  const { instrument } = await confirmed();
  const { items } = await app.run<{ items: { state: string; number: string | null; kind: string; counted: boolean }[] }>('instruments.deviation', { instrument }, technician);
  expect(items.filter(({ counted, state }) => counted && state !== 'left-out').map(({ number, state }) => [number, state])).toEqual([['1', 'same'], ['2', 'merged'], ['3', 'same'], ['4', 'added']]);
});

test('an instrument that was registered before gets the text', async () => {
  const { id: before } = await app.run<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza 7 de Rioverde', territory: 'EC-0807', passed: true, publishedOn: '2024' }, admin);
  const { instrument } = await confirmed({ instrument: before });
  const { number } = await app.run<{ number: number }>('instruments.text', { id: instrument }, admin);
  expect([instrument, number]).toEqual([before, 1]);
});

test('what was confirmed is closed', async () => {
  const { id } = await confirmed();
  const { version, state, items } = await look(id);
  expect([state, (await failure(decide(id, version, asProposed(items).slice(0, 1)))).code]).toEqual(['confirmed', 'instruments.alignment-closed']);
});

test('a text that shares nothing with the model is not kept as its adoption', async () => {
  const { id, items } = await align({}, technician, passed.split('\n\n').filter((line) => !/^Art\. [123]/.test(line)).join('\n\n'));
  const { version } = await decide(id, 1, asProposed(items));
  expect((await failure(app.run('instruments.confirm-alignment', { id, version, title: 'Ordenanza de fiestas' }, technician))).code).toBe('instruments.alignment-empty');
});

test('the text of a registered instrument is aligned without a file, into itself', async () => {
  const { id: before } = await app.run<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza sin archivo', territory: 'EC-0807', passed: true, parts: parts.filter(({ kind }) => kind === 'article').slice(3, 9).map((part, at) => ({ ...part, key: `b${at}`, number: String(at + 1), choices: [] })) }, admin);
  const { id, items } = await align({ instrument: before, fileId: undefined });
  const { version } = await decide(id, 1, asProposed(items));
  const { instrument } = await app.run<{ instrument: string }>('instruments.confirm-alignment', { id, version }, technician);
  const { parts: text } = await app.run<{ parts: { key: string }[] }>('instruments.text', { id: instrument }, admin);
  expect([instrument, text.map(({ key }) => key)]).toEqual([before, parts.filter(({ kind }) => kind === 'article').slice(3, 9).map(({ key }) => key)]);
});

test('a discarded alignment is no longer among the open ones', async () => {
  const { id } = await align();
  await app.run('instruments.drop-alignment', { id, version: 1, why: 'Otro archivo' }, technician);
  const { items } = await app.run<{ items: { id: string }[] }>('instruments.alignments', { model, state: 'open' }, technician);
  expect(items).toEqual([]);
});

test('lists show how far each alignment is, and only to who reaches it', async () => {
  const { id, items } = await align();
  await decide(id, 1, asProposed(items).slice(0, 2));
  const list = (by: Actor): Promise<{ items: { id: string; counts: AlignmentCounts; territory: { name: string } }[] }> => app.run('instruments.alignments', { model }, by);
  expect([(await list(technician)).items.map((one) => [one.counts.decided, one.territory.name]), (await list(elsewhere)).items]).toEqual([[[2, 'Rioverde']], []]);
});

test('the file of a confirmed alignment is read by who reads the ordinance', async () => {
  const { instrument } = await confirmed();
  const { rows: [row] } = await own.owner.query<{ original_file: string }>('select original_file from instruments.instrument where id = $1', [instrument]);
  const { rows: [file] } = await own.owner.query<{ claimed_kind: string }>('select claimed_kind from platform.file where id = $1', [row!.original_file]);
  expect(file!.claimed_kind).toBe('instruments.alignment');
});

test('who owes a confirmation is told, with how much is left', async () => {
  const { id, counts } = await align();
  const { rows: [row] } = await own.owner.query<{ owner: string }>('select owner from instruments.alignment where id = $1', [id]);
  const ours = cast.of({ reads: true, operations: ['instruments.*'], institutions: [row!.owner], account: exampleId('account', 923) });
  const { tasks: owed } = await app.run<{ tasks: { name: string; href: string; detail?: string }[] }>('house.tasks', {}, ours);
  expect(owed.filter(({ href }) => href.endsWith(id)).map(({ detail }) => detail)).toEqual([`${counts.left} de ${counts.pairs} por confirmar`]);
});

test('a text may be aligned before anybody says whose it is; that is asked when it is confirmed', async () => {
  const made = await align({ territory: undefined }, admin);
  const { version } = await decide(made.id, made.version, asProposed(made.items), admin);
  const confirm = (more: object): Promise<unknown> => app.run('instruments.confirm-alignment', { id: made.id, version, title: 'Ordenanza sin lugar todavía', ...more }, admin);
  expect((await failure(confirm({}))).code).toBe('instruments.alignment-place-needed');
  const { instrument } = (await confirm({ territory: 'EC-0806' })) as { instrument: string }; // the output of the contract
  expect(await app.run('instruments.get', { id: instrument }, admin)).toMatchObject({ territory: 'EC-0806' });
  expect((await failure(align({ territory: undefined }))).code).toBe('instruments.alignment-place-needed');
});
