import type { Place } from '../../contract/statement.ts';
import type { Wrong } from './accept.ts';

/** How far a document goes, as far as the house knows it; what nobody knows refuses nothing. */
export interface DocumentBounds {
  /** Code or title, as people cite it. */
  name: string;
  pages?: number | null | undefined;
  /** Lines of the whole text. */
  lines?: number | null | undefined;
  /** Lines of each page, by its number, of those whose text the house has read. */
  linesOf?: ReadonlyMap<number, number> | undefined;
}

/** Why a place is not inside its document; undefined when it is, or when nobody can tell. */
export function wrongPlace({ page, line, lineTo }: Partial<Place>, document: DocumentBounds): Wrong | undefined {
  if (page !== undefined && document.pages && page > document.pages) return { code: 'statement-page', details: { document: document.name, given: page, pages: document.pages } };
  const last = lastLine(page, document);
  const given = line === undefined ? lineTo : Math.max(line, lineTo ?? line);
  if (given !== undefined && last !== undefined && given > last) return { code: 'statement-line', details: { document: document.name, given, lines: last } };
  const from = line ?? Infinity; // a stretch that ends and begins nowhere is none
  return lineTo !== undefined && lineTo < from ? { code: 'statement-range', details: { given: lineTo } } : undefined;
}

/** The last line that a place may name: of its page, else of a document of one page, else of the whole. */
function lastLine(page: number | undefined, { pages, lines, linesOf }: DocumentBounds): number | undefined {
  if (page !== undefined && linesOf?.has(page)) return linesOf.get(page);
  if (page !== undefined && (pages ?? 0) > 1) return undefined;
  return lines ?? (pages === 1 ? linesOf?.get(1) : undefined) ?? undefined;
}
