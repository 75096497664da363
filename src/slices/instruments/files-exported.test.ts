import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { p, wordFile } from '../../../test/small-word.ts';
import { failure } from '../../../test/trial/drafting.ts';
import { filing, law, type Saved } from '../../../test/trial/filing.ts';
import type { Part } from '../../kernel/part.ts';
import { readWord } from '../../platform/docx/index.ts';

const { house, mayor, neighbour, rioverde, ask, upload, create, filesOf, preview } = filing();

interface Download { name: string; media: string; path: string }
const linesOf = async ({ path }: Download): Promise<string[]> => (await readWord(path)).paragraphs.map(({ text }) => text);
const edges = async ({ path }: Download): Promise<string> => {
  const { unzipSync, strFromU8 } = await import('fflate');
  return Object.entries(unzipSync(new Uint8Array(await readFile(path)))).filter(([name]) => /(?:header|footer)\d\.xml$/u.test(name)).map(([, bytes]) => strFromU8(bytes)).join('\n');
};

describe('exporting a text', () => {
  const withText = async (words: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await create(words);
    await ask('import-text', { id, version: 1, fileId: await upload(law('Tabla de cupos:', 'Cantón | Cupos', 'Rioverde | 12'), 'texto.docx') });
    return id;
  };
  test('reads back as the same articles, with what it is and where from', async () => {
    const made = await ask<Download>('export-docx', { id: await withText({ number: '12-2019' }), letterhead: 'plain' });
    expect(made.name).toBe('12-2019 Ordenanza que organiza el sistema v1.docx');
    const lines = await linesOf(made);
    expect(lines.slice(0, 3)).toEqual(['ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL', 'Ordenanza N.º 12-2019', expect.stringContaining('Rioverde')]);
    expect(lines).toEqual(expect.arrayContaining(['Art. 1.- Objeto.- Organizar el sistema.', 'a) la cabecera;', 'Cantón | Cupos', 'Rioverde | 12']));
  });
  test.each([['that has a title of its own', law('Tabla de cupos:', 'Cantón | Cupos', 'Rioverde | 12', 'DISPOSICIÓN FINAL', 'Rige desde hoy.')], ['that has none', wordFile(['Art. 1.- Objeto.- Organizar el sistema.', 'Art. 2.- Ámbito.- El cantón.'].map((line) => p(line)).join(''))]])('comes back as the text %s: what was said around it is no part of it', async (_, bytes) => {
    const { id } = await create({ number: '12-2019' });
    await ask('import-text', { id, version: 1, fileId: await upload(bytes, 'texto.docx') });
    const { parts } = await ask<{ parts: Part[] }>('text', { id });
    const made = await ask<Download>('export-docx', { id, letterhead: 'plain' });
    expect((await preview(await readFile(made.path), made.name)).parts).toEqual(parts);
  });
  test('says at its foot which version it is and that sealing is no signature, and at its head that it is a draft or an example', async () => {
    const id = await withText({ example: true });
    const draft = await edges(await ask<Download>('export-docx', { id, letterhead: 'plain' }));
    expect(draft).toMatch(/EJEMPLO · BORRADOR[\s\S]*versión 1 · [0-9a-f]{12}[\s\S]*10 de marzo de 2026\. Texto sin sellar/u);
    const { version } = await filesOf(id);
    await ask('seal-text', { id, version, number: 1 });
    const sealed = await edges(await ask<Download>('export-docx', { id, letterhead: 'plain' }));
    expect(sealed).toContain('sellado no es firma');
    expect(sealed).not.toContain('BORRADOR');
  });
  test('takes the usual letterhead of its holder, and another one when it is chosen', async () => {
    const usual = await ask<Saved>('save-letterhead', { title: 'Hoja del municipio', owner: rioverde(), fileId: await upload(wordFile(p('Municipio de {institucion}') + p('{numero} del {fecha}') + p('{titulo}') + p('{cuerpo}') + p('{pie}')), 'hoja.docx') });
    expect(usual.tags).toEqual(['titulo', 'numero', 'fecha', 'institucion', 'cuerpo', 'pie']);
    const id = await withText({ number: '9', signedOn: '2019-08-22' });
    const lines = await linesOf(await ask<Download>('export-docx', { id }));
    expect(lines.slice(0, 4)).toEqual([expect.stringContaining('Rioverde'), '9 del 22 de agosto de 2019', 'ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL', 'BORRADOR']);
    expect(lines.join('\n')).toContain('Texto sin sellar');
    const other = await ask<Saved>('save-letterhead', { title: 'Hoja del concejo', owner: rioverde(), usual: false, fileId: await upload(wordFile(p('Concejo') + p('{cuerpo}')), 'concejo.docx') });
    expect((await linesOf(await ask<Download>('export-docx', { id, letterhead: other.id })))[0]).toBe('Concejo');
    await ask('retire-letterhead', { id: usual.id, version: usual.version });
    expect((await linesOf(await ask<Download>('export-docx', { id })))[0]).toBe('ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL');
  });
  test('of a version that is not there, or in a letterhead out of reach, is refused', async () => {
    const id = await withText();
    const theirs = await ask<Saved>('save-letterhead', { title: 'Hoja ajena', fileId: await upload(wordFile(p('{cuerpo}')), 'hoja.docx', neighbour()) }, neighbour());
    expect((await failure(ask('export-docx', { id, number: 9 }))).code).toBe('instruments.text-unknown');
    expect((await failure(ask('export-docx', { id, letterhead: theirs.id }))).code).toBe('instruments.letterhead-unknown');
    expect((await failure(ask('export-docx', { id: (await create()).id }))).code).toBe('instruments.text-needed');
  });
  test('is issued among the documents of the house too', async () => {
    const issued = await house().app.run<Download>('house.issue-document', { name: 'instruments.text', about: { instrument: await withText() } }, mayor());
    expect((await linesOf(issued))[0]).toBe('ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL');
    expect((await failure(house().app.run('house.issue-document', { name: 'instruments.text', about: { instrument: 'x' } }, mayor()))).code).toBe('house.not-found');
  });
});

describe('letterheads', () => {
  test('with a mark that nobody fills are refused, saying which', async () => {
    const said = await failure(ask('save-letterhead', { title: 'Hoja', owner: rioverde(), fileId: await upload(wordFile(p('{alcalde}') + p('{cuerpo}')), 'hoja.docx') }));
    expect([said.code, said.details['reason']]).toEqual(['instruments.letterhead-refused', expect.stringContaining('{alcalde}')]);
  });
  test('only one is usual at a time, and a changed one is a conflict', async () => {
    const one = await ask<Saved>('save-letterhead', { title: 'Primera hoja', owner: rioverde(), fileId: await upload(wordFile(p('{cuerpo}')), 'uno.docx') });
    const two = await ask<Saved>('save-letterhead', { title: 'Segunda hoja', owner: rioverde(), fileId: await upload(wordFile(p('{cuerpo}')), 'dos.docx') });
    const { items } = await ask<{ items: { id: string; usual: boolean }[] }>('letterheads', { owner: rioverde() });
    expect(items.filter(({ usual }) => usual).map(({ id }) => id)).toEqual([two.id]);
    expect((await failure(ask('save-letterhead', { id: one.id, version: 7, title: 'Otra' }))).code).toBe('house.version-changed');
    const renamed = await ask<Saved>('save-letterhead', { id: one.id, version: one.version, title: 'Hoja vieja', usual: false });
    expect(await ask('save-letterhead', { id: one.id, version: renamed.version, title: 'Hoja vieja', usual: false })).toEqual(renamed);
  });
  test('of others cannot be changed, made in their name, nor seen', async () => {
    const one = await ask<Saved>('save-letterhead', { title: 'Nuestra hoja', owner: rioverde(), fileId: await upload(wordFile(p('{cuerpo}')), 'uno.docx') });
    expect((await failure(ask('retire-letterhead', { id: one.id, version: one.version }, neighbour()))).code).toBe('house.not-found');
    expect((await failure(ask('save-letterhead', { title: 'En su nombre', owner: rioverde(), fileId: await upload(wordFile(p('{cuerpo}')), 'x.docx', neighbour()) }, neighbour()))).code).toBe('house.not-your-place');
    expect((await ask<{ items: { id: string }[] }>('letterheads', {}, neighbour())).items.map(({ id }) => id)).not.toContain(one.id);
  });
  test('begin from a template that is one', async () => {
    const made = await ask<Download>('letterhead-template', {});
    const bytes = new Uint8Array(await readFile(made.path));
    expect((await ask<Saved>('save-letterhead', { title: 'De la plantilla', owner: rioverde(), fileId: await upload(bytes, 'plantilla.docx') })).tags).toContain('cuerpo');
  });
});
