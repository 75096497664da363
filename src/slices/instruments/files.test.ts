import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { lockedPdf, smallPdf } from '../../../test/small-pdf.ts';
import { level, listed, p, r, wordFile, wordParts } from '../../../test/small-word.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { loadPack } from '../../packs.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { readWord } from '../../platform/docx/index.ts';
import { insertFile } from '../../platform/file/files.ts';
import type { Part } from '../../kernel/part.ts';

let own: Stage;
let app: TestApp;
let rioverde: string;
const admin = cast.administrator;
const instruments = (part: Parameters<typeof cast.of>[0]): Actor => cast.of({ reads: true, operations: ['instruments.*'], ...part });
let mayor: Actor;
let neighbour: Actor;

const now = new Date('2026-03-10T15:00:00Z');
beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => now });
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
  const governmentOf = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code }, admin)).id;
  rioverde = await governmentOf('EC-0807');
  mayor = instruments({ institutions: [rioverde], account: '00000000-0000-7000-8000-000000000031' });
  neighbour = instruments({ institutions: [await governmentOf('EC-0804')], account: '00000000-0000-7000-8000-000000000032' });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const upload = async (bytes: Uint8Array | string, name: string, by: Actor = mayor): Promise<string> => {
  const received = await app.files.receive(Readable.from([Buffer.from(bytes)]), 100_000_000);
  return own.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, by.account, now));
};
interface Saved { id: string; version: number; number: number; attached: string; tags: string[] }
interface Shown { id: string; file: string; name: string; role: string; signatures: number | null; endedAt: string | null; why: string | null; title: string | null }
interface Files { version: number; original: Shown | null; signed: Shown | null; annexes: Shown[]; past: Shown[]; mayAttach: boolean }
const ask = <T>(name: string, input: unknown, by: Actor = mayor): Promise<T> => app.run<T>(`instruments.${name}`, input, by);
const create = (words: Record<string, unknown> = {}): Promise<Saved> => ask('create', { kind: 'ordenanza', territory: 'EC-0807', title: 'Ordenanza que organiza el sistema', ...words });
const filesOf = (id: string, by: Actor = mayor): Promise<Files> => ask('files', { id }, by);
const failure = (promise: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> => promise.then(() => ({ code: 'none', details: {} }), (error: { code: string; details: Record<string, unknown> }) => error);
const factsOf = async (id: string): Promise<{ name: string; data: Record<string, unknown> }[]> => (await own.owner.query<{ name: string; data: Record<string, unknown> }>('select name, data from platform.fact where subject_id = $1 order by recorded_at, id', [id])).rows;

const LAW = ['ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL', 'CONSIDERANDO:', 'Que, el artículo 31 de la Constitución reconoce el derecho a la ciudad;', 'EXPIDE:', 'CAPÍTULO I', 'DISPOSICIONES GENERALES', 'Art. 1.- Objeto.- Organizar el sistema.', 'Art. 2.- Ámbito.- El cantón:', 'a) la cabecera;', 'b) las parroquias.'];
const law = (...more: string[]): Uint8Array => wordFile([...LAW, ...more].map((line) => p(line)).join(''));
const signed = (count: number): Buffer => Buffer.concat([smallPdf([['Ordenanza']]), Buffer.from('/Type /Sig /ByteRange [0 1 2 3] '.repeat(count))]);

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
    const { runGate } = await import('../../platform/operation/host.ts');
    await expect(runGate(app.runner, mayor, file, 'prueba')).resolves.toBeUndefined();
    expect((await failure(runGate(app.runner, neighbour, file, 'prueba'))).code).toBe('house.file-unknown');
  });
  test('the file of another person, or of another record, is not there', async () => {
    const { id } = await create();
    const other = await create();
    const taken = await upload(law(), 'texto.docx');
    await ask('attach-file', { id: other.id, version: 1, fileId: taken, role: 'original' });
    expect((await failure(ask('attach-file', { id, version: 1, fileId: taken, role: 'original' }))).code).toBe('house.file-unknown');
    expect((await failure(ask('attach-file', { id, version: 1, fileId: await upload(law(), 'x.docx', neighbour), role: 'original' }))).code).toBe('house.file-unknown');
  });
  test('a changed instrument is a conflict with what it is now, and a stranger finds none', async () => {
    const { id } = await create();
    const fileId = await upload(law(), 'texto.docx');
    expect((await failure(ask('attach-file', { id, version: 7, fileId, role: 'original' }))).code).toBe('house.version-changed');
    expect((await failure(filesOf(id, neighbour))).code).toBe('house.not-found');
  });
  test('a fact says what was attached and names no person', async () => {
    const { id } = await create();
    const fileId = await upload(signed(1), 'Firmada por Ana.pdf');
    await ask('attach-file', { id, version: 1, fileId, role: 'signed' });
    expect((await factsOf(id)).find(({ name }) => name === 'instruments.file-attached')).toEqual({ name: 'instruments.file-attached', data: { role: 'signed', file: fileId, kind: 'pdf' } });
  });
});

interface Preview { parts: Part[]; articles: number; notes: string[]; doubts: { says: string; near: string }[]; latest: number; changes: Record<string, number> | null }
const preview = async (bytes: Uint8Array | string, name = 'texto.docx'): Promise<Preview> => {
  const { id } = await create();
  return ask<Preview>('read-file', { id, fileId: await upload(bytes, name) });
};

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
    const usual = await ask<Saved>('save-letterhead', { title: 'Hoja del municipio', owner: rioverde, fileId: await upload(wordFile(p('Municipio de {institucion}') + p('{numero} del {fecha}') + p('{titulo}') + p('{cuerpo}') + p('{pie}')), 'hoja.docx') });
    expect(usual.tags).toEqual(['titulo', 'numero', 'fecha', 'institucion', 'cuerpo', 'pie']);
    const id = await withText({ number: '9', signedOn: '2019-08-22' });
    const lines = await linesOf(await ask<Download>('export-docx', { id }));
    expect(lines.slice(0, 4)).toEqual([expect.stringContaining('Rioverde'), '9 del 22 de agosto de 2019', 'ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL', 'BORRADOR']);
    expect(lines.join('\n')).toContain('Texto sin sellar');
    const other = await ask<Saved>('save-letterhead', { title: 'Hoja del concejo', owner: rioverde, usual: false, fileId: await upload(wordFile(p('Concejo') + p('{cuerpo}')), 'concejo.docx') });
    expect((await linesOf(await ask<Download>('export-docx', { id, letterhead: other.id })))[0]).toBe('Concejo');
    await ask('retire-letterhead', { id: usual.id, version: usual.version });
    expect((await linesOf(await ask<Download>('export-docx', { id })))[0]).toBe('ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL');
  });
  test('of a version that is not there, or in a letterhead out of reach, is refused', async () => {
    const id = await withText();
    const theirs = await ask<Saved>('save-letterhead', { title: 'Hoja ajena', fileId: await upload(wordFile(p('{cuerpo}')), 'hoja.docx', neighbour) }, neighbour);
    expect((await failure(ask('export-docx', { id, number: 9 }))).code).toBe('instruments.text-unknown');
    expect((await failure(ask('export-docx', { id, letterhead: theirs.id }))).code).toBe('instruments.letterhead-unknown');
    expect((await failure(ask('export-docx', { id: (await create()).id }))).code).toBe('instruments.text-needed');
  });
  test('is issued among the documents of the house too', async () => {
    const issued = await app.run<Download>('house.issue-document', { name: 'instruments.text', about: { instrument: await withText() } }, mayor);
    expect((await linesOf(issued))[0]).toBe('ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL');
    expect((await failure(app.run('house.issue-document', { name: 'instruments.text', about: { instrument: 'x' } }, mayor))).code).toBe('house.not-found');
  });
});

describe('letterheads', () => {
  test('with a mark that nobody fills are refused, saying which', async () => {
    const said = await failure(ask('save-letterhead', { title: 'Hoja', owner: rioverde, fileId: await upload(wordFile(p('{alcalde}') + p('{cuerpo}')), 'hoja.docx') }));
    expect([said.code, said.details['reason']]).toEqual(['instruments.letterhead-refused', expect.stringContaining('{alcalde}')]);
  });
  test('only one is usual at a time, and a changed one is a conflict', async () => {
    const one = await ask<Saved>('save-letterhead', { title: 'Primera hoja', owner: rioverde, fileId: await upload(wordFile(p('{cuerpo}')), 'uno.docx') });
    const two = await ask<Saved>('save-letterhead', { title: 'Segunda hoja', owner: rioverde, fileId: await upload(wordFile(p('{cuerpo}')), 'dos.docx') });
    const { items } = await ask<{ items: { id: string; usual: boolean }[] }>('letterheads', { owner: rioverde });
    expect(items.filter(({ usual }) => usual).map(({ id }) => id)).toEqual([two.id]);
    expect((await failure(ask('save-letterhead', { id: one.id, version: 7, title: 'Otra' }))).code).toBe('house.version-changed');
    const renamed = await ask<Saved>('save-letterhead', { id: one.id, version: one.version, title: 'Hoja vieja', usual: false });
    expect(await ask('save-letterhead', { id: one.id, version: renamed.version, title: 'Hoja vieja', usual: false })).toEqual(renamed);
  });
  test('of others cannot be changed, made in their name, nor seen', async () => {
    const one = await ask<Saved>('save-letterhead', { title: 'Nuestra hoja', owner: rioverde, fileId: await upload(wordFile(p('{cuerpo}')), 'uno.docx') });
    expect((await failure(ask('retire-letterhead', { id: one.id, version: one.version }, neighbour))).code).toBe('house.not-found');
    expect((await failure(ask('save-letterhead', { title: 'En su nombre', owner: rioverde, fileId: await upload(wordFile(p('{cuerpo}')), 'x.docx', neighbour) }, neighbour))).code).toBe('house.not-your-place');
    expect((await ask<{ items: { id: string }[] }>('letterheads', {}, neighbour)).items.map(({ id }) => id)).not.toContain(one.id);
  });
  test('begin from a template that is one', async () => {
    const made = await ask<Download>('letterhead-template', {});
    const bytes = new Uint8Array(await readFile(made.path));
    expect((await ask<Saved>('save-letterhead', { title: 'De la plantilla', owner: rioverde, fileId: await upload(bytes, 'plantilla.docx') })).tags).toContain('cuerpo');
  });
});
