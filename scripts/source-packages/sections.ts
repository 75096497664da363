import { fold } from '../../src/kernel/text.ts';
import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { linesOf } from './place.ts';

interface Section {
  title: string;
  refs: readonly string[];
  from: number;
  to: number;
}

/** A line that stands this often in a document is the running head of its pages and no text of any section. */
const runningHead = 2;

/** «Anexo 3. …», «Tabla No. 1», «Figura No. 2» are such; every other heading is a section. */
const kindOf = (title: string): string => /^(anexo|tabla|figura)\b/i.exec(title)?.[1]?.toLowerCase() ?? 'sección';

/**
 * The headings of a document, one inside another by the lines that they span, and whether anything stands under each.
 * @param text the lines of the document, when they are at hand; without them only the spans are stated
 */
export function stateSections(book: Book, document: string, facts: Fact, text: readonly string[] | undefined): (line: number) => string | undefined {
  const sections = facts.items().map((one): Section => {
    const { from, to } = linesOf(one.refs)[0] ?? { from: 0, to: 0 };
    return { title: one.get('titulo').text() ?? '', refs: one.refs, from, to };
  });
  const titles = new Set(sections.map(({ title }) => fold(title)));
  const keys = sections.map((_, n) => `seccion:${document}-${String(n + 1).padStart(2, '0')}`);
  const siblings = new Map<string, number>();
  sections.forEach((section, n) => {
    const around = sections.findLastIndex((other, m) => m < n && other.from <= section.from && section.to <= other.to);
    const partOf = around < 0 ? `documento:${document}` : (keys[around] ?? '');
    const kind = kindOf(section.title);
    const place = `${partOf} ${kind}`;
    const order = (siblings.get(place) ?? 0) + 1;
    siblings.set(place, order);
    const key = book.topic(keys[n] ?? '', { kind, name: section.title, partOf, order });
    book.say(key, 'lineas', section.to - section.from + 1, section.refs);
    // A figure is a picture: that no line stands under its title says nothing.
    if (text && kind !== 'figura') book.say(key, 'tiene-texto', holdsText(section, text, titles), section.refs);
  });
  const inside = (line: number): string | undefined => keys[sections.findLastIndex(({ from, to }) => from <= line && line <= to)];
  return inside;
}

/** Whether a section holds a line that is neither blank, nor a heading, nor the running head of the page. */
function holdsText({ title, from, to }: Section, text: readonly string[], titles: ReadonlySet<string>): boolean {
  const often = new Map<string, number>();
  for (const line of text) often.set(fold(line), (often.get(fold(line)) ?? 0) + 1);
  const heading = fold(title).replace(/ (resumen|instituciones|analisis|academia|cierre|\d)$/, '');
  const lines = text.slice(from - 1, to);
  return lines.some((line, n) => {
    const words = fold(line);
    const goesOn = n > 0 && /[–—,-]\s*$/.test(lines[n - 1] ?? '') && fold(lines[n - 1] ?? '').startsWith(heading); // a heading on two lines
    return n > 0 && words !== '' && !goesOn && !titles.has(words) && !fold(title).includes(words) && !words.startsWith(heading) && (often.get(words) ?? 0) < runningHead;
  });
}
