import type { Block, WordText } from './block.ts';
import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageBreak, PageNumber, Paragraph, TabStopType, TextRun, type Table } from './library.ts';
import { clean, heading, listItem, note, paragraph, runsOf } from './paragraph.ts';
import { numbering, stylesFor } from './style.ts';
import { bricks, LINE_WIDTH, table } from './table.ts';

export type { Block, Brick, Cell, Run, Runs, WordText } from './block.ts';

/** A4 in twentieths of a point, margins of 2.5 cm. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } };

function children(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level, block.align)];
    case 'paragraph':
      return [paragraph(block.says, block.align, block.indent)];
    case 'list':
      return block.items.map((item) => listItem(item, block.ordered ?? false, at));
    case 'table':
      return table(block);
    case 'bricks':
      return bricks(block);
    case 'note':
      return [note(block.says)];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A block as Word's paragraphs and tables, in order. */
export const bodyOf = (blocks: readonly Block[]): (Paragraph | Table)[] => blocks.flatMap(children);

function front({ title, borrowed, subtitle, context = [] }: WordText): Paragraph[] {
  return [
    new Paragraph({ children: runsOf(title), ...(borrowed ? { style: 'ArticulaTitulo' } : { heading: HeadingLevel.TITLE }) }),
    ...(subtitle ? [new Paragraph({ style: 'ArticulaSubtitulo', children: runsOf(subtitle) })] : []),
    ...context.map((line) => new Paragraph({ style: 'ArticulaContexto', children: runsOf(line) })),
    ...(context.length > 0 || subtitle ? [new Paragraph({ children: [], spacing: { after: 60 } })] : []),
  ];
}

function foot(lines: readonly string[]): Footer {
  const number = new Paragraph({
    style: 'ArticulaPie',
    tabStops: [{ type: TabStopType.RIGHT, position: LINE_WIDTH }],
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'C9C1B3' } },
    children: [new TextRun({ children: [clean(lines[0] ?? ''), '\tPágina ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES] })],
  });
  return new Footer({ children: [number, ...lines.slice(1).map((line) => new Paragraph({ style: 'ArticulaPie', children: runsOf(line) }))] });
}

/** The finished edge of every page, with the mark where it is an example or a draft. */
const edge = (mark: string | null | undefined): Header =>
  new Header({ children: [new Paragraph({ style: 'ArticulaPie', alignment: AlignmentType.RIGHT, border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 2, color: '32367C' } }, children: mark ? [new TextRun({ text: clean(mark), bold: true, color: '7A4A00' })] : [] })] });

/**
 * A Word document of the house: A4, real headings and lists, tables whose heads repeat, the page's number at the foot,
 * its language and title told to whoever reads it aloud. Words are taken as they are; what XML cannot hold is left out.
 */
export async function writeWord(text: WordText): Promise<Uint8Array> {
  const made = new Document({
    title: clean(text.title),
    creator: 'Articula',
    ...(text.subtitle ? { subject: clean(text.subtitle) } : {}),
    styles: stylesFor(text.language ?? 'es-EC'),
    numbering,
    sections: [{ properties: { page }, headers: { default: edge(text.mark) }, footers: { default: foot(text.footer ?? []) }, children: [...front(text), ...bodyOf(text.blocks)] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}
