import { describe, expect, test } from 'vitest';
import { level, listed, p, r, row, wordFile, wordTable } from '../../../test/small-word.ts';
import { readWord } from './index.ts';

const read = (body: string, parts: Parameters<typeof wordFile>[1] = {}) => readWord(wordFile(body, parts));
const texts = async (body: string, parts: Parameters<typeof wordFile>[1] = {}): Promise<string[]> => (await read(body, parts)).paragraphs.map(({ label, text }) => (label ? `${label} ${text}` : text));

const lists = (...kinds: string[]): string => kinds.map((levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels}</w:abstractNum>`).join('');
const num = (id: number, kind: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;
const starts = (at: number, from: number): string => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${from}"/></w:lvlOverride>`;

describe('automatic numbers are drawn', () => {
  const law = lists(level(0, 'decimal', 'Artículo %1.-') + level(1, 'lowerLetter', '%2)') + level(2, 'decimal', '%1.%2.%3'));
  test('as words, letters and paths, and begin anew under the next one', async () => {
    const body = listed('Objeto', 1) + listed('uno', 1, 1) + listed('dos', 1, 1) + listed('hondo', 1, 2) + listed('Ámbito', 1) + listed('otro', 1, 1);
    expect(await texts(body, { numbering: law + num(1, 0) })).toEqual(['Artículo 1.- Objeto', 'a) uno', 'b) dos', '1.b.1 hondo', 'Artículo 2.- Ámbito', 'a) otro']);
  });
  test('in figures where the level says that all are', async () => {
    const legal = lists(level(0, 'upperRoman', 'Título %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(await texts(listed('Uno', 1) + listed('Dos', 1) + listed('Tres', 1, 1), { numbering: legal + num(1, 0) })).toEqual(['Título I Uno', 'Título II Dos', '2.1 Tres']);
  });
  test('on from list to list of one kind, and from where a list says', async () => {
    const body = listed('a', 1) + listed('b', 1) + listed('c', 2) + listed('d', 3) + listed('e', 3);
    expect(await texts(body, { numbering: lists(level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, starts(0, 7)) })).toEqual(['1. a', '2. b', '3. c', '7. d', '8. e']);
  });
  test.each([
    ['upperLetter', 'A'], ['lowerRoman', 'i'], ['ordinalText', 'Primero'], ['cardinalText', 'Uno'], ['decimalZero', '01'], ['ordinal', '1.º'],
  ])('as %s', async (format, drawn) => {
    expect(await texts(listed('x', 1), { numbering: lists(level(0, format, '%1.-')) + num(1, 0) })).toEqual([`${drawn}.- x`]);
  });
  test('by the style of the paragraph, at the level that names it', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Art"><w:name w:val="Articulo"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Lit"><w:name w:val="Literal"/><w:basedOn w:val="Art"/></w:style>';
    const numbering = lists(level(0, 'decimal', 'Capítulo %1') + level(1, 'decimal', 'Art. %2.-', '<w:pStyle w:val="Art"/>')) + num(1, 0);
    expect(await texts(p('Objeto', '<w:pStyle w:val="Art"/>') + p('Fin', '<w:pStyle w:val="Lit"/>') + p('Sin', '<w:pStyle w:val="Art"/><w:numPr><w:numId w:val="0"/></w:numPr>'), { styles, numbering })).toEqual(['Art. 1.- Objeto', 'Art. 2.- Fin', 'Sin']);
  });
  test('also where the paragraph is empty, which is not read and still counts', async () => {
    expect(await texts(listed('a', 1) + listed(r(''), 1) + listed('c', 1), { numbering: lists(level(0, 'decimal', '%1.')) + num(1, 0) })).toEqual(['1. a', '3. c']);
  });
});

describe('what a paragraph is', () => {
  const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Mio"><w:name w:val="Mio"/><w:basedOn w:val="Ttulo2"/></w:style><w:style w:type="character" w:styleId="F"><w:name w:val="Fuerte"/><w:rPr><w:b/></w:rPr></w:style>';
  test('its heading level comes from its style, from what it is based on, or from itself', async () => {
    const { paragraphs } = await read(p('a', '<w:pStyle w:val="Ttulo2"/>') + p('b', '<w:pStyle w:val="Mio"/>') + p('c', '<w:outlineLvl w:val="0"/>') + p('d') + p('e', '<w:pStyle w:val="Mio"/><w:outlineLvl w:val="9"/>'), { styles });
    expect(paragraphs.map((one) => one.level)).toEqual([2, 2, 1, null, null]);
  });
  test('it is bold only when all of it is', async () => {
    const { paragraphs } = await read(p(r('a', '<w:b/>')) + p(r('a', '<w:b/>') + r('b')) + p(r('a', '<w:b w:val="0"/>')) + p('d', '<w:pStyle w:val="Ttulo2"/>') + p(r('e', '<w:rStyle w:val="F"/>')), { styles });
    expect(paragraphs.map((one) => one.bold)).toEqual([true, false, false, true, true]);
  });
  test('lines broken by hand are paragraphs, and marks that nobody sees are gone', async () => {
    expect(await texts(p('<w:r><w:t>uno</w:t><w:br/><w:t>dos</w:t><w:br w:type="page"/><w:t>tres</w:t></w:r>') + p('co\u00ADsa\u00A0y<w:r/>'.replace('<w:r/>', '')) + p('<w:r><w:t>ex</w:t><w:softHyphen/><w:t>acto</w:t><w:noBreakHyphen/><w:t>2</w:t><w:tab/><w:t>fin</w:t></w:r>'))).toEqual(['uno', 'dos tres', 'cosa y', 'exacto-2 fin']);
  });
});

describe('tables', () => {
  test('of several columns are lines of cells', async () => {
    const { paragraphs } = await read(wordTable(row('Cantón', 'Consejo'), row('Rioverde', p('sí') + p('desde 2019'))));
    expect(paragraphs.map(({ text, table }) => [text, table])).toEqual([['Cantón | Consejo', true], ['Rioverde | sí desde 2019', true]]);
  });
  test('of one column only frame their text', async () => {
    const { paragraphs } = await read(wordTable(row(p('Art. 1.- Uno') + p('a) dos'))));
    expect(paragraphs.map(({ text, table }) => [text, table])).toEqual([['Art. 1.- Uno', false], ['a) dos', false]]);
  });
  test('inside others stay in their cell', async () => {
    expect(await texts(wordTable(row(p('fuera') + wordTable(row('x', 'y')), 'lado')))).toEqual(['fuera x | y | lado']);
  });
});

describe('tracked changes are read as if accepted, and counted', () => {
  test('words put in stay, words taken out are out', async () => {
    const { paragraphs, notes } = await read(p(`${r('La ')}<w:ins w:id="1">${r('nueva ')}</w:ins><w:del w:id="2"><w:r><w:delText>vieja </w:delText></w:r></w:del>${r('regla')}`));
    expect(paragraphs[0]?.text).toBe('La nueva regla');
    expect(notes).toMatchObject({ insertions: 1, deletions: 1 });
  });
  test('an end of paragraph that was taken out joins it to the next', async () => {
    expect(await texts(p('Uno ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('dos') + p('tres'))).toEqual(['Uno dos', 'tres']);
  });
  test('a row that was taken out is out, words that moved stand where they went', async () => {
    const gone = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>';
    expect(await texts(wordTable(gone, row('a', 'b')) + p(`<w:moveFrom w:id="3">${r('ido')}</w:moveFrom>${r('queda')}`) + p(`<w:moveTo w:id="4">${r('venido')}</w:moveTo>`))).toEqual(['a | b', 'queda', 'venido']);
  });
  test('a numbered paragraph that moved is counted where it went', async () => {
    const form = (mark: string): string => `<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:${mark} w:id="2"/></w:rPr>`;
    expect(await texts(listed('a', 1) + p(`<w:moveFrom w:id="1">${r('b')}</w:moveFrom>`, form('moveFrom')) + listed('c', 1) + p(`<w:moveTo w:id="3">${r('b')}</w:moveTo>`, form('moveTo')), { numbering: lists(level(0, 'decimal', 'Art. %1.-')) + num(1, 0) })).toEqual(['Art. 1.- a', 'Art. 2.- c', 'Art. 3.- b']);
  });
  test('an end that was taken out joins nothing across a cell, a table or the end of the document', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await texts(p('antes', gone) + wordTable(row('a', p('b', gone))) + p('Uno') + p('último', gone))).toEqual(['antes', 'a | b', 'Uno', 'último']);
  });
  test('how a paragraph was before does not count', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style>';
    expect((await read(p('x', '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="T1"/></w:pPr></w:pPrChange>'), { styles })).paragraphs[0]?.level).toBeNull();
  });
});

describe('a table of contents is left out and noted', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  test('made by a field over several paragraphs', async () => {
    const { paragraphs, notes } = await read(p(`${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${r('Objeto 3')}`) + p('Ámbito 4') + p(field('end')) + p('Art. 1.- Uno'));
    expect(paragraphs.map(({ text }) => text)).toEqual(['Art. 1.- Uno']);
    expect(notes.contents).toBe(2);
  });
  test('made by a field in one mark', async () => {
    expect((await read(p(`<w:fldSimple w:instr=" TOC \\o ">${r('Objeto 3')}</w:fldSimple>`) + p(`<w:fldSimple w:instr="REF a">${r('Art. 1')}</w:fldSimple>`))).paragraphs.map(({ text }) => text)).toEqual(['Art. 1']);
  });
  test('and a field that never answers does not take the rest along', async () => {
    expect(await texts(p(`${r('uno')}${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>`) + p('dos'))).toEqual(['uno', 'dos']);
  });
  test('put by Word among its building blocks', async () => {
    const { notes } = await read(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contenido')}${p('Objeto 3')}</w:sdtContent></w:sdt>${p('Art. 1.- Uno')}`);
    expect(notes.contents).toBe(2);
  });
  test('by the style of its lines', async () => {
    expect(await texts(p('Objeto 3', '<w:pStyle w:val="TDC1"/>') + p('Uno'), { styles: '<w:style w:type="paragraph" w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>' })).toEqual(['Uno']);
  });
  test('and other fields give what they show, not what they ask', async () => {
    expect(await texts(p(`${r('Ver ')}${field('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>${field('separate')}${r('artículo 5')}${field('end')}${r('.')}`))).toEqual(['Ver artículo 5.']);
  });
});

test('text boxes follow their paragraph once, and hidden words are left out and counted', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const { paragraphs, notes } = await read(p(`${r('Uno')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('En la caja')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('En la caja')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`) + p(`${r('Dos')}${r(' oculto', '<w:vanish/>')}`));
  expect(paragraphs.map(({ text }) => text)).toEqual(['Uno', 'En la caja', 'Dos']);
  expect(notes).toMatchObject({ boxes: 1, hidden: 1, pictures: 1 });
});

test('comments and footnotes are counted', async () => {
  expect((await read(p(`${r('x')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`))).notes).toMatchObject({ footnotes: 1, comments: 1 });
});

test('a document of four hundred pages is read whole', async () => {
  const page = Array.from({ length: 20 }, (_, at) => p(`Art. ${at + 1}.- ${'La autoridad competente resuelve en el plazo de quince días. '.repeat(3)}`)).join('');
  expect((await read(page.repeat(400))).paragraphs).toHaveLength(8000);
});
