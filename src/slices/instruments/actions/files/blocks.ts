import { markOf } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Block, Run } from '../../../../platform/docx/index.ts';

const ITEM = /^(?:[a-zñ]{1,2}\)|[a-z]\. |\d{1,3}(?:\.\d{1,2})*[.)-] |[ivx]{1,5}\) |[-–—•·] )/iu;
/** A value that nobody filled, so that it is seen on paper: in bold and red, still readable as the place of a value when the file comes back. */
const open = (text: string): Run[] => text.split(/(\[\[[a-z0-9-]+\]\])/).filter(Boolean).map((piece) => (piece.startsWith('[[') ? { text: piece, bold: true, colour: 'B3261E' } : { text: piece }));
const seen = (text: string): string | Run[] => (text.includes('[[') ? open(text) : text);

const cells = (line: string): number => line.split(' | ').length;

/** The lines of a part as paragraphs; numerals and letters set in, rows of cells as a table. */
function said(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text === '' ? [] : text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    let end = at;
    while (cells(line) > 1 && end + 1 < lines.length && cells(lines[end + 1] ?? '') === cells(line)) end += 1;
    if (end > at) {
      blocks.push({ kind: 'table', head: line.split(' | '), rows: lines.slice(at + 1, end + 1).map((row) => row.split(' | ')) });
      at = end;
    } else blocks.push({ kind: 'paragraph', says: seen(line), align: 'justify', indent: ITEM.test(line) ? 1 : 0 });
  }
  return blocks;
}

/** `Art. 1.- Objeto.-` in bold, and what it says behind it. */
function marked({ kind, level, number, heading, text }: Part): Block[] {
  const mark = markOf({ kind, level, number });
  const [first = '', ...more] = text.split('\n');
  const name = heading === null ? '' : `${heading}.- `;
  const runs: Run[] = [{ text: `${mark} ${name}`.trimStart().replace(/ ?$/u, ' '), bold: true }, ...open(first)];
  return [{ kind: 'paragraph', says: runs, align: 'justify' }, ...said(more.join('\n'))];
}

/** What a model leaves open, for whoever reads it on paper. */
const left = ({ optional, choices }: Part): Block[] => [
  ...(optional ? [{ kind: 'note' as const, says: 'Optativo: quien adopta el modelo puede dejarlo fuera.' }] : []),
  ...choices.map((choice) => ({ kind: 'note' as const, says: [{ text: `Opción: ${choice.title}. `, bold: true }, { text: choice.text }] })),
];

function blocksOf(part: Part): Block[] {
  const { kind, level, heading, text } = part;
  const mark = markOf(part);
  const title = [mark, heading ?? ''].filter(Boolean).join('\n');
  switch (kind) {
    case 'title':
      return [{ kind: 'heading', level: 1, text: heading ?? text, align: 'center' }, ...(heading === null ? [] : said(text))];
    case 'heading':
      return [{ kind: 'heading', level: level <= 1 ? 1 : level === 2 ? 2 : 3, text: title || text, align: 'center' }, ...said(title === '' ? '' : text)];
    case 'annex':
      return [{ kind: 'pageBreak' }, { kind: 'heading', level: 1, text: title, align: 'center' }, ...said(text)];
    case 'article':
    case 'provision':
      return marked(part);
    case 'preamble':
      return text.split('\n').filter(Boolean).map((line): Block => ({ kind: 'paragraph', says: line === line.toUpperCase() ? [{ text: line, bold: true }] : seen(line), align: line === line.toUpperCase() ? 'center' : 'justify' }));
    default:
      return said([heading ?? '', text].filter(Boolean).join('\n'));
  }
}

/** A text as a document: divisions as real headings, articles with their mark in bold, tables as tables. */
export const textBlocks = (parts: readonly Part[]): Block[] => parts.flatMap((part) => [...blocksOf(part), ...left(part)]);
