import { folded, isCapitals, namesOrgan, tidied, type Line } from './line.ts';
import { openingOf } from './opening.ts';

const EDGE_LINES = 3;
const PAGE_NUMBER = /^(?:pag(?:ina)?\.? ?)?[-–—|]? ?\d{1,4}(?: ?(?:de|\/|\|) ?\d{1,4})? ?[-–—|]?$/u;
const ITEM = /^(?:[a-zñ]{1,2}\)|[a-z]\. |\d{1,3}(?:\.\d{1,2})*[.)-]+ |[ivx]{1,5}\) |[-–—•·▪] )/u;

const shape = (line: string): string => folded(line).replaceAll(/\d+/g, '#');

/** Lines that stand at the edge of many pages: a running head, a foot, the number of the page. */
function runningShapes(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const one of new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(shape))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const many = Math.max(3, pages.length * 0.4);
  return new Set([...counts].filter(([one, count]) => count >= many && one.length <= 160).map(([one]) => one));
}

function withoutEdges(lines: string[], running: ReadonlySet<string>): string[] {
  const isEdge = (at: number): boolean => at < EDGE_LINES || at >= lines.length - EDGE_LINES;
  return lines.filter((line, at) => !(isEdge(at) && (PAGE_NUMBER.test(folded(line)) || (running.has(shape(line)) && !startsPart(line)))));
}

function startsPart(line: string): boolean {
  const opening = openingOf({ text: line });
  return opening !== undefined && opening.kind !== 'cites' && !(opening.kind === 'article' && !opening.sure);
}

/** The width of a full line: nine of ten are no longer. */
const fullWidth = (lines: readonly string[]): number => lines.map(({ length }) => length).sort((one, other) => one - other)[Math.floor(lines.length * 0.9)] ?? 0;

/** A division with nothing behind its number: its name is the next line. */
function awaitsName(line: string): boolean {
  const opening = openingOf({ text: line });
  return (opening?.kind === 'heading' || opening?.kind === 'annex') && opening.rest === '';
}

/** Whether a line of print begins a paragraph, or goes on with the one before. */
function begins(line: string, before: string, last: string, width: number): boolean {
  if (before === '' || ITEM.test(folded(line)) || awaitsName(before)) return true;
  if (/^\p{Ll}/u.test(line)) return false;
  if (startsPart(line) && !/(?:^| )(?:el|la|los|las|del|de|al|en|y|o|con|por|según|que)$/iu.test(before)) return true;
  if (isCapitals(line) !== isCapitals(last)) return true;
  if (isCapitals(line)) return /[.:]$/u.test(last) || namesOrgan(line);
  return /[.;:]["”»]?$/u.test(before) && last.length < width * 0.9;
}

/**
 * The paragraphs of a text that came as printed lines, page by page, as a PDF gives it: lines joined, words parted by a
 * hyphen made whole, running heads and page numbers left out. Nobody knows what was bold or a heading there.
 */
export function paragraphsOf(pages: readonly string[]): Line[] {
  const split = pages.map((page) => page.split('\n').map(tidied).filter((line) => line !== ''));
  const running = runningShapes(split);
  const lines = split.flatMap((page) => withoutEdges(page, running));
  const width = fullWidth(lines);
  const made: string[] = [];
  let last = '';
  for (const line of lines) {
    const before = made.at(-1) ?? '';
    if (begins(line, before, last, width)) made.push(line);
    else made[made.length - 1] = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;
    last = line;
  }
  return made.map((text) => ({ text }));
}
