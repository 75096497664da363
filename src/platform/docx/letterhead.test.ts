import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, r, row, wordFile, wordParts, wordTable } from '../../../test/small-word.ts';
import { checkLetterhead, fillLetterhead, readWord, WordProblem, type Block } from './index.ts';

const blocks: Block[] = [
  { kind: 'heading', level: 2, text: 'CAPÍTULO I' },
  { kind: 'paragraph', says: [{ text: 'Art. 1.- ', bold: true }, { text: 'Objeto & fin <único>.' }] },
  { kind: 'list', items: ['uno', 'dos'] },
  { kind: 'table', head: ['Cantón', 'Consejo'], rows: [['Rioverde', 'sí']] },
];
const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/></w:style>';
const lines = async (bytes: Uint8Array): Promise<string[]> => (await readWord(bytes)).paragraphs.map(({ text }) => text);
const refusal = async (bytes: Uint8Array): Promise<[string, string]> => {
  try {
    await checkLetterhead(bytes);
    return ['', ''];
  } catch (error) {
    if (error instanceof WordProblem) return [error.code, error.message];
    throw error;
  }
};

describe('a letterhead', () => {
  const template = wordFile(p('{institución}') + p(`${r('N.º {num')}${r('ero}', '<w:b/>')}${r(' de {fecha}')}`) + p('{ titulo }') + p('{cuerpo}') + p('Atentamente'), { styles });
  test('is filled with words, also where Word parted a mark, and with the text as paragraphs', async () => {
    const filled = await fillLetterhead(template, { institucion: 'GAD de Rioverde', numero: '7', fecha: '22 ago 2019', titulo: 'Ordenanza <1> & más' }, blocks);
    expect(await lines(filled)).toEqual(['GAD de Rioverde', 'N.º 7 de 22 ago 2019', 'Ordenanza <1> & más', 'CAPÍTULO I', 'Art. 1.- Objeto & fin <único>.', '• uno', '• dos', 'Cantón | Consejo', 'Rioverde | sí', 'Atentamente']);
  });
  test('keeps its own styles for headings, and gets those that it lacks', async () => {
    const filled = await fillLetterhead(template, {}, blocks);
    expect((await readWord(filled)).paragraphs.find(({ text }) => text === 'CAPÍTULO I')?.level).toBe(2);
    const inside = unzipSync(filled);
    expect(strFromU8(inside['word/document.xml'] ?? new Uint8Array(0))).toContain('w:val="Ttulo2"');
    expect(strFromU8(inside['word/styles.xml'] ?? new Uint8Array(0)).match(/w:styleId="ArticulaCelda"/gu)).toHaveLength(1);
  });
  test('says what must be said where it has no place for it', async () => {
    expect(await lines(await fillLetterhead(wordFile(p('{cuerpo}')), { marca: 'EJEMPLO', pie: 'Sellado no es firma' }, [{ kind: 'paragraph', says: 'Texto' }]))).toEqual(['EJEMPLO', 'Texto', 'Sellado no es firma']);
    expect(await lines(await fillLetterhead(wordFile(p('{marca}') + p('{cuerpo}') + p('{pie}')), { marca: 'EJEMPLO', pie: 'Sellado no es firma' }, [{ kind: 'paragraph', says: 'Texto' }]))).toEqual(['EJEMPLO', 'Texto', 'Sellado no es firma']);
  });
  test('that would say the text twice is refused', async () => {
    expect((await refusal(wordFile(p('{cuerpo}') + p('{titulo}') + p('{ Cuerpo }'))))[0]).toBe('tag-twice');
  });
  test('fills its heads and feet too, and may stand in a table', async () => {
    const header = { 'word/header1.xml': new TextEncoder().encode(`<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{institucion}')}</w:hdr>`), '[Content_Types].xml': new TextEncoder().encode('<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>') };
    const filled = await fillLetterhead(wordFile(wordTable(row(p('{cuerpo}'))), { more: header }), { institucion: 'GAD de Rioverde' }, [{ kind: 'paragraph', says: 'Texto' }]);
    expect(strFromU8(unzipSync(filled)['word/header1.xml'] ?? new Uint8Array(0))).toContain('GAD de Rioverde');
    expect(await lines(filled)).toEqual(['Texto']);
  });
  test('says which marks it has', async () => {
    expect(await checkLetterhead(template)).toEqual(['titulo', 'numero', 'fecha', 'institucion', 'cuerpo']);
  });
  test('is not run as a program', async () => {
    expect(await refusal(wordFile(p('{constructor.constructor("x")()}') + p('{cuerpo}')))).toEqual(['tag-unknown', expect.stringContaining('constructor')]);
    expect(await lines(await fillLetterhead(wordFile(p('{titulo}') + p('{cuerpo}')), { titulo: '{numero} ${x}' }, []))).toEqual(['{numero} ${x}']);
  });
});

describe('a letterhead is refused, saying which mark,', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['when one is unknown', wordFile(p('{alcalde}') + p('{cuerpo}')), 'tag-unknown', '{alcalde}'],
    ['when one does not close', wordFile(p('{titulo') + p('{cuerpo}')), 'tag-broken', '{titulo'],
    ['when one does not open', wordFile(p('titulo}') + p('{cuerpo}')), 'tag-broken', 'titulo'],
    ['when one repeats something', wordFile(p('{#filas}') + p('{cuerpo}')), 'tag-broken', 'filas'],
    ['when there is no place for the text', wordFile(p('{titulo}')), 'tag-missing', '{cuerpo}'],
    ['when the text has company in its paragraph', wordFile(p('Texto: {cuerpo}')), 'tag-place', '{cuerpo}'],
    ['when it is no document', Buffer.from('hola'), 'other', 'Word'],
    ['when it has macros', wordFile(p('{cuerpo}'), { more: { 'word/vbaProject.bin': new Uint8Array(9) } }), 'macros', 'macros'],
    ['when it grows beyond measure', zipSync({ ...wordParts(p('{cuerpo}')), 'word/media/1.png': new Uint8Array(70_000_000) }), 'bomb', 'comprimido'],
    ['when its XML is broken', zipSync({ ...wordParts(p('{cuerpo}')), 'word/document.xml': new TextEncoder().encode('<w:document><w:body><w:p') }), 'broken', 'dañado'],
  ])('%s', async (_, bytes, code, word) => {
    const [found, message] = await refusal(bytes);
    expect(found).toBe(code);
    expect(message).toContain(word);
  });
});
