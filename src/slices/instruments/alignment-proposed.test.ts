import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { admin, aligning, elsewhere, passed, technician } from '../../../test/trial/aligning.ts';
import { failure } from '../../../test/trial/drafting.ts';
import { newId } from '../../kernel/id.ts';
import { writeWord } from '../../platform/docx/index.ts';
import type { AlignedPair } from './contract/alignment.ts';

const { run, upload, model, align, look, kept } = aligning();

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
  const { id: large } = await run<{ id: string }>('load-model', { pack: 'prueba', id: newId(), title: 'Modelo largo', country: 'EC', kind: 'ordenanza', parts: articles }, admin);
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
  const { id } = await run<{ id: string }>('create', { kind: 'ordenanza', title: 'Ordenanza cualquiera', territory: 'EC-0807' }, admin);
  expect((await failure(align({ model: id }, admin))).code).toBe('instruments.alignment-model-unknown');
});

test('without a text there is nothing to align', async () => {
  expect((await failure(run('align', { model: model(), territory: 'EC-0807' }, technician))).code).toBe('instruments.alignment-needs-text');
});

test('the file of somebody else is not read', async () => {
  const fileId = await upload(passed, elsewhere);
  expect((await failure(run('align', { model: model(), fileId, territory: 'EC-0807' }, technician))).code).toBe('house.file-unknown');
});

test('who does not reach the canton does not find its alignment', async () => {
  const { id } = await align();
  expect((await failure(look(id, elsewhere))).code).toBe('house.not-found');
});

test('nobody aligns for a canton that is not theirs', async () => {
  expect((await failure(align({}, elsewhere))).code).toBe('house.not-your-place');
});
