import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lockedPdf, smallPdf } from '../../../test/small-pdf.ts';
import { level, listed, p, r, wordFile, wordParts } from '../../../test/small-word.ts';
import { failure } from '../../../test/trial/drafting.ts';
import { filing, LAW, law, type Preview, type Saved } from '../../../test/trial/filing.ts';
import type { Part } from '../../kernel/part.ts';

const { ask, upload, create, filesOf, factsOf, preview } = filing();

describe('reading a text', () => {
  test('a Word file is read by articles, with nothing kept', async () => {
    const { id } = await create();
    const read = await ask<Preview>('read-file', { id, fileId: await upload(law(), 'texto.docx') });
    expect(read.parts.map(({ kind, number }) => [kind, number])).toEqual([['title', null], ['preamble', null], ['recital', null], ['preamble', null], ['heading', 'I'], ['article', '1'], ['article', '2']]);
    expect([read.articles, read.notes, read.doubts, (await filesOf(id)).original]).toEqual([2, [], [], null]);
  });
  test('articles drawn by automatic numbering are read too', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Artículo %1.-')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const read = await preview(wordFile(listed('Objeto.- Organizar el sistema.', 1) + listed('uno;', 1, 1) + listed('Rige desde hoy en el cantón.', 1), { numbering }));
    expect(read.parts.map(({ number, text }) => [number, text])).toEqual([['1', 'Organizar el sistema.\na) uno;'], ['2', 'Rige desde hoy en el cantón.']]);
  });
  test('what it held beside its text is said', async () => {
    const read = await preview(wordFile(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Objeto 3')}</w:sdtContent></w:sdt>${p(`${r('Art. 1.- Rige ')}<w:ins w:id="1">${r('siempre')}</w:ins><w:del w:id="2"><w:r><w:delText>nunca</w:delText></w:r></w:del>${r(' aquí.')}`)}`));
    expect(read.parts.map(({ text }) => text)).toEqual(['Rige siempre aquí.']);
    expect(read.notes).toEqual([expect.stringContaining('control de cambios: 1 texto añadido y 1 texto tachado'), expect.stringContaining('índice de 1 línea')]);
  });
  test('what it is not sure of is said with the words where it stands', async () => {
    expect((await preview(law('Art. 9.- Final.- Rige desde hoy.'))).doubts).toEqual([{ says: expect.stringContaining('viene el 9'), near: 'Art. 9.- Final.- Rige desde hoy.' }]);
  });
  test('a PDF with text and a text file are read as well', async () => {
    const pdf = await preview(smallPdf([['Art. 1.- Objeto.- Organizar el sis-', 'tema cantonal.'], ['Art. 2.- Rige desde hoy.']]), 'ordenanza.pdf');
    expect(pdf.parts.map(({ number, heading, text }) => [number, heading, text])).toEqual([['1', 'Objeto', 'Organizar el sistema cantonal.'], ['2', null, 'Rige desde hoy.']]);
    expect((await preview(LAW.join('\r\n'), 'ordenanza.txt')).articles).toBe(2);
  });
  test.each<[string, () => Uint8Array | string, string, string]>([
    ['broken', () => law().subarray(0, 400), 'texto.docx', 'dañado'],
    ['of the old format', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]), 'texto.doc', '.doc'],
    ['with a password', () => lockedPdf([['x']]), 'texto.pdf', 'contraseña'],
    ['packed beyond measure', () => zipSync({ ...wordParts(p('x')), 'word/document.xml': new Uint8Array(60_000_000) }), 'texto.docx', 'comprimido'],
    ['formatted text under the name of a document', () => '{\\rtf1\\ansi Art. 1.- Uno.\\par}', 'texto.doc', '.rtf'],
    ['a web page under the name of a document', () => '<html><body><p>Art. 1.- Uno.</p></body></html>', 'texto.doc', 'página web'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'foto.png', 'Solo se leen'],
  ])('a file that is %s is said to be so, with what to do', async (_, bytes, name, word) => {
    const said = await failure(preview(bytes(), name));
    expect([said.code, said.details['reason']]).toEqual(['instruments.file-unread', expect.stringContaining(word)]);
  });
  test('a scanned picture in a PDF holds no text', async () => {
    expect((await failure(preview(smallPdf([[], []]), 'escaneada.pdf'))).code).toBe('instruments.file-without-text');
  });
  test('four hundred pages are read', async () => {
    const pages = Array.from({ length: 2400 }, (_, at) => p(`Art. ${at + 1}.- Materia ${at + 1}.- ${'La autoridad competente resuelve en quince días. '.repeat(10)}`)).join('');
    const read = await preview(wordFile(pages));
    expect([read.articles, read.doubts.length]).toEqual([2400, 0]);
  });
});

describe('taking a text', () => {
  test('makes a version, keeps the file as the original, and says so in a fact', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    const saved = await ask<Saved>('import-text', { id, version: 1, fileId, label: 'Texto recibido' });
    expect(saved.number).toBe(1);
    const text = await ask<{ label: string; note: string; parts: Part[] }>('text', { id });
    expect([text.label, text.note, text.parts.length, (await filesOf(id)).original?.file]).toEqual(['Texto recibido', 'Leído de «texto.docx»', 7, fileId]);
    expect((await filesOf(id)).version).toBe(saved.version);
    expect((await factsOf(id)).find(({ name }) => name === 'instruments.text-imported')?.data).toEqual({ number: 1, parts: 7, articles: 2, doubts: 0, file: fileId });
  });
  test('goes on with the keys of the version before, so that both can be told apart', async () => {
    const { id } = await create();
    const first = await ask<Saved>('import-text', { id, version: 1, fileId: await upload(law(), 'uno.docx') });
    const changed = wordFile(['Art. 1.- Definiciones.- Se entiende por niñez a quien no cumple doce años.', 'Art. 2.- Objeto.- Organizar el sistema.', 'Art. 3.- Ámbito.- El cantón:', 'a) la cabecera;', 'b) las parroquias rurales.'].map((line) => p(line)).join(''));
    const fileId = await upload(changed, 'dos.docx');
    expect((await ask<Preview>('read-file', { id, fileId })).changes).toMatchObject({ added: 1, changed: 1 });
    await ask('import-text', { id, version: first.version, fileId });
    const { parts } = await ask<{ parts: { key: string; state: string; numberBefore: string | null; numberAfter: string | null }[] }>('redline', { id, from: 1, to: 2 });
    expect(parts.filter(({ numberAfter }) => numberAfter !== null).map(({ state, numberBefore, numberAfter }) => [state, numberBefore, numberAfter])).toEqual([['added', null, '1'], [expect.any(String), '1', '2'], ['changed', '2', '3']]);
    const { original, past } = await filesOf(id);
    expect([original?.name, past.map(({ name, why }) => [name, why])]).toEqual(['uno.docx', [['dos.docx', 'Texto de la versión 2']]]);
  });
  test('that is already the latest changes nothing', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    const first = await ask<Saved>('import-text', { id, version: 1, fileId });
    expect(await ask('import-text', { id, version: first.version, fileId })).toEqual(first);
  });
  test('without articles is refused until a person says that it is so', async () => {
    const { id } = await create({ kind: 'guia', title: 'Guía de atención' });
    const fileId = await upload('El equipo recibe el caso.\nSe escucha a la persona.', 'guia.txt');
    expect((await failure(ask('import-text', { id, version: 1, fileId }))).code).toBe('instruments.without-articles');
    expect((await ask<Saved>('import-text', { id, version: 1, fileId, withoutArticles: true })).number).toBe(1);
  });
  test('of too many parts is refused, and nothing is half done', async () => {
    const { id } = await create();
    const fileId = await upload(Array.from({ length: 3001 }, (_, at) => `Art. ${at + 1}.- Dice ${at}.`).join('\n'), 'larga.txt');
    expect((await failure(ask('import-text', { id, version: 1, fileId }))).code).toBe('instruments.too-many-parts');
    expect([(await filesOf(id)).version, (await filesOf(id)).original]).toEqual([1, null]);
  });
});
