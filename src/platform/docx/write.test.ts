import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord, writeWord, type Block } from './index.ts';

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'Situación' },
  { kind: 'paragraph', says: [{ text: 'De 7 cantones, ' }, { text: '4', bold: true }, { text: ' tienen consejo.' }], align: 'justify' },
  { kind: 'list', items: ['niñez', 'adolescencia'] },
  { kind: 'list', ordered: true, items: ['primero', 'segundo'] },
  { kind: 'list', ordered: true, items: ['de nuevo primero'] },
  { kind: 'table', caption: 'Cantones', head: ['Cantón', 'Consejo'], rows: [['Rioverde', { says: 'completo', fill: 'DDEEDD' }], [{ says: 'Sin dato en ninguno', across: 2 }]], widths: [2, 1] },
  { kind: 'bricks', caption: 'Mapa', bricks: [{ column: 0, row: 0, name: 'Quinindé', word: 'falta', fill: 'F6D9D5' }, { column: 0, row: 1, name: 'Atacames', word: 'completo' }, { column: 2, row: 1, name: 'Muisne' }], legend: [{ fill: 'F6D9D5', word: 'falta' }] },
  { kind: 'note', says: 'Ayuda, no asesoría.' },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 2, text: 'Otra página' },
];
const whole = () => writeWord({ title: 'Diagnóstico de Esmeraldas', subtitle: 'Al 20 sep 2019', context: ['Consejo & Junta <provincial>'], blocks, footer: ['Consejo · versión 3', 'sellado no es firma'], mark: 'EJEMPLO', language: 'es-EC' });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array(0));

describe('a document that is written', () => {
  test('reads back with its headings, lists and tables', async () => {
    const { paragraphs } = await readWord(await whole());
    expect(paragraphs.map(({ label, text, level }) => [label, text, level])).toEqual([
      [null, 'Diagnóstico de Esmeraldas', 1], [null, 'Al 20 sep 2019', null], [null, 'Consejo & Junta <provincial>', null],
      [null, 'Situación', 1], [null, 'De 7 cantones, 4 tienen consejo.', null],
      ['•', 'niñez', null], ['•', 'adolescencia', null], ['1.', 'primero', null], ['2.', 'segundo', null], ['1.', 'de nuevo primero', null],
      [null, 'Cantones', null], [null, 'Cantón | Consejo', null], [null, 'Rioverde | completo', null], [null, 'Sin dato en ninguno', null],
      [null, 'Mapa', null], [null, 'Quinindé falta | ', null], [null, ' | Atacames completo |  | Muisne', null], [null, 'falta', null],
      [null, 'Ayuda, no asesoría.', null], [null, 'Otra página', 2],
    ]);
  });
  test('tells its language and its title to whoever reads it aloud, and repeats the heads of tables', async () => {
    const bytes = await whole();
    expect(part(bytes, 'word/styles.xml')).toContain('w:val="es-EC"');
    expect(part(bytes, 'docProps/core.xml')).toContain('Diagnóstico de Esmeraldas');
    expect(part(bytes, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
  test('has its mark at the head and its page number at the foot of every page', async () => {
    const bytes = await whole();
    expect(part(bytes, 'word/header1.xml')).toContain('EJEMPLO');
    expect(part(bytes, 'word/footer1.xml')).toMatch(/versión 3[\s\S]*PAGE[\s\S]*NUMPAGES[\s\S]*sellado no es firma/u);
  });
  test('leaves out what XML cannot hold', async () => {
    expect((await readWord(await writeWord({ title: 'x\u0000\u0008y\uD800', blocks: [] }))).paragraphs[0]?.text).toBe('xy\uFFFD');
  });
  test('of a map without bricks or a table without rows opens all the same', async () => {
    const { paragraphs } = await readWord(await writeWord({ title: 'x', blocks: [{ kind: 'bricks', caption: 'Mapa', bricks: [] }, { kind: 'table', head: ['a'], rows: [] }, { kind: 'list', items: [] }] }));
    expect(paragraphs.map(({ text }) => text)).toEqual(['x', 'Mapa', 'a']);
  });
});
