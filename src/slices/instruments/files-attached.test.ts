import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, wordFile } from '../../../test/small-word.ts';
import { failure } from '../../../test/trial/drafting.ts';
import { filing, law, signed, type Saved } from '../../../test/trial/filing.ts';
import { runGate } from '../../platform/operation/host.ts';

const { house, mayor, neighbour, ask, upload, create, filesOf, factsOf } = filing();

describe('attaching files', () => {
  test('an original and a signed copy stand side by side, and the one replaced stays in the history', async () => {
    const { id } = await create();
    const [word, first, second] = [await upload(law(), 'texto.docx'), await upload(signed(0), 'escaneada.pdf'), await upload(signed(2), 'firmada.pdf')];
    await ask('attach-file', { id, version: 1, fileId: word, role: 'original' });
    await ask('attach-file', { id, version: 2, fileId: first, role: 'signed' });
    const { attached } = await ask<Saved>('attach-file', { id, version: 3, fileId: second, role: 'signed', title: 'Firmada por la alcaldía' });
    const { original, signed: copy, past } = await filesOf(id);
    expect([original?.name, copy?.id, copy?.name, copy?.signatures, copy?.title]).toEqual(['texto.docx', attached, 'firmada.pdf', 2, 'Firmada por la alcaldía']);
    expect(past.map(({ name, signatures }) => [name, signatures])).toEqual([['escaneada.pdf', 0]]);
  });
  test('an annex needs its title, and what is taken off says why and stays in the history', async () => {
    const { id } = await create();
    const fileId = await upload('Acta', 'acta.txt');
    expect((await failure(ask('attach-file', { id, version: 1, fileId, role: 'annex' }))).code).toBe('instruments.title-needed');
    const { attached, version } = await ask<Saved>('attach-file', { id, version: 1, fileId, role: 'annex', title: 'Acta de la sesión' });
    await ask('detach-file', { id, version, attached, why: 'Era de otra ordenanza' });
    const { annexes, past } = await filesOf(id);
    expect([annexes.length, past[0]?.title, past[0]?.why]).toEqual([0, 'Acta de la sesión', 'Era de otra ordenanza']);
  });
  test('the same file in the same place again changes nothing', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    const first = await ask<Saved>('attach-file', { id, version: 1, fileId, role: 'original' });
    expect(await ask('attach-file', { id, version: first.version, fileId, role: 'original' })).toEqual(first);
  });
  test.each<[string, string, () => Uint8Array | string, string]>([
    ['a text that nobody could sign', 'signed', () => 'hola', 'firma.txt'],
    ['a Word file as signed copy', 'signed', () => law(), 'texto.docx'],
    ['a document with macros, also where its name hides it', 'original', () => wordFile(p('x'), { more: { 'word/vbaProject.bin': new Uint8Array(9) } }), 'texto.docx'],
    ['an archive that is called a document', 'original', () => zipSync({ 'a.txt': new Uint8Array(3) }), 'texto.docx'],
    ['a program', 'annex', () => Buffer.from('MZ\u0090'), 'anexo.pdf'],
  ])('%s is refused by what it holds', async (_, role, bytes, name) => {
    const { id } = await create();
    expect((await failure(ask('attach-file', { id, version: 1, fileId: await upload(bytes(), name), role, title: 'x' }))).code).toBe('instruments.file-kind');
  });
  test('who may read the instrument reads its files, and nobody else', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    await ask('attach-file', { id, version: 1, fileId, role: 'original' });
    const file = { id: fileId, sha256: '', bytes: 1, kind: 'zip' as const, name: 'x', uploaded_by: null, claimed_kind: 'instruments.instrument', claimed_id: id };
    await expect(runGate(house().app.runner, mayor(), file, 'prueba')).resolves.toBeUndefined();
    expect((await failure(runGate(house().app.runner, neighbour(), file, 'prueba'))).code).toBe('house.file-unknown');
  });
  test('the file of another person, or of another record, is not there', async () => {
    const { id } = await create();
    const other = await create();
    const taken = await upload(law(), 'texto.docx');
    await ask('attach-file', { id: other.id, version: 1, fileId: taken, role: 'original' });
    expect((await failure(ask('attach-file', { id, version: 1, fileId: taken, role: 'original' }))).code).toBe('house.file-unknown');
    expect((await failure(ask('attach-file', { id, version: 1, fileId: await upload(law(), 'x.docx', neighbour()), role: 'original' }))).code).toBe('house.file-unknown');
  });
  test('a changed instrument is a conflict with what it is now, and a stranger finds none', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    expect((await failure(ask('attach-file', { id, version: 7, fileId, role: 'original' }))).code).toBe('house.version-changed');
    expect((await failure(filesOf(id, neighbour()))).code).toBe('house.not-found');
  });
  test('a fact says what was attached and names no person', async () => {
    const { id } = await create();
    const fileId = await upload(signed(1), 'Firmada por Ana.pdf');
    await ask('attach-file', { id, version: 1, fileId, role: 'signed' });
    expect((await factsOf(id)).find(({ name }) => name === 'instruments.file-attached')).toEqual({ name: 'instruments.file-attached', data: { role: 'signed', file: fileId, kind: 'pdf' } });
  });
});
