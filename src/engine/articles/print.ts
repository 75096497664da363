import type { Part } from '../../kernel/part.ts';
import { folded, type Line } from './line.ts';
import { readNumber } from './number.ts';
import { partsOf } from './read.ts';

const divisions = ['LIBRO', 'TÍTULO', 'CAPÍTULO', 'SECCIÓN', 'PARÁGRAFO'];

/** How an article is called: `Art. 12.-`, `Artículo primero.-`, `Cláusula segunda.-`. */
function articleMark(number: string | null): string {
  if (number === null) return 'Artículo innumerado.-';
  const style = readNumber(number)?.style;
  if (style === 'arabic') return `Art. ${number}.-`;
  if (style === 'feminine') return `Cláusula ${number.toLowerCase()}.-`;
  return `Artículo ${style === 'roman' ? number : number.toLowerCase()}.-`;
}

/** How a provision is called: `Primera.-` under its heading, `Disposición transitoria primera.-` where it has none. */
function provisionMark(number: string | null): string {
  if (number === null) return '';
  return readNumber(number) ? `${number}.-` : `Disposición ${number.toLowerCase()}.-`;
}

/** The name that a division or an annex goes by: `CAPÍTULO II`, `ANEXO 1`. */
export function markOf({ kind, level, number }: Pick<Part, 'kind' | 'level' | 'number'>): string {
  if (kind === 'article') return articleMark(number);
  if (kind === 'provision') return provisionMark(number);
  if (kind === 'annex') return number === null ? 'ANEXO' : `ANEXO ${number}`;
  if (kind !== 'heading' || number === null) return '';
  return /^(?:parte|subtítulo|subsección) /u.test(number.toLowerCase()) ? number.toUpperCase() : `${divisions[level] ?? 'SECCIÓN'} ${number.toUpperCase()}`;
}

const linesOf = (text: string): Line[] => (text === '' ? [] : text.split('\n').map((line) => ({ text: line })));

/** Ways to print an article or a provision, the usual one first. */
function layouts({ kind, number, heading, text }: Part): Line[][] {
  const mark = markOf({ kind, level: 0, number });
  const [first = '', ...more] = text.split('\n');
  const rest = more.map((line) => ({ text: line }));
  if (heading === null) return [[{ text: `${mark} ${first}`.trim() }, ...rest], [{ text: mark }, ...linesOf(text)]];
  return [[{ text: `${mark} ${heading}.- ${first}`.trim() }, ...rest], [{ text: `${mark} ${heading}` }, ...linesOf(text)], [{ text: mark }, { text: heading }, ...linesOf(text)]];
}

const says = ({ kind, number, heading, text }: Part): string => JSON.stringify([kind, number && folded(number), heading, text]);

/** The lines of a part as they are printed. Of the usual ways, the first that reads back as the same part. */
export function printed(part: Part): Line[] {
  const { kind, heading, text, level } = part;
  if (kind === 'article' || kind === 'provision') {
    const ways = layouts(part);
    const section: Line[] = kind === 'provision' ? [{ text: 'Art. 1.- Uno' }, { text: 'DISPOSICIONES GENERALES' }] : [];
    return ways.find((way) => {
      const read = partsOf([...section, ...way]).parts.slice(section.length);
      return read.length === 1 && read[0] !== undefined && says(read[0]) === says(part);
    }) ?? ways[0] ?? [];
  }
  const mark = markOf(part);
  const lines: Line[] = [];
  if (mark !== '') lines.push({ text: mark, level: kind === 'annex' ? 1 : level + 1, bold: true });
  if (heading !== null) lines.push({ text: heading, level: mark !== '' ? level + 1 : kind === 'title' ? 1 : Math.max(1, level), bold: true });
  return [...lines, ...linesOf(text)];
}

/** The whole text, a line a paragraph. */
export const plain = (parts: readonly Part[]): string => parts.flatMap(printed).map(({ text }) => text).join('\n');

/** How people cite a part: `Art. 12`, `Disposición transitoria primera`, `Capítulo II`. */
export const cited = (part: Part): string => {
  const mark = markOf(part).replace(/\.-$/u, '');
  return part.kind === 'heading' || part.kind === 'annex' ? mark.charAt(0) + mark.slice(1).toLowerCase().replace(/ ([ivxlc]+)$/u, (whole) => whole.toUpperCase()) : mark;
};
