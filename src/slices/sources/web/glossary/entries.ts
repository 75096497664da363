import { fold } from '../../../../kernel/text.ts';
import type { ConceptItem } from '../../contract/glossary.ts';

/** A term with all that is said of it: two sources may say two things. */
export interface Entry {
  key: string;
  term: string;
  kind: ConceptItem['kind'];
  uses: number;
  readings: ConceptItem[];
}

export interface Letter {
  letter: string;
  entries: Entry[];
}

/** The letter under which a term stands; what begins with no letter stands under «#». */
const letterOf = (term: string): string => /^[a-z]/.exec(fold(term))?.[0].toUpperCase() ?? '#';

/** Concepts in their order, by letter; those of one term together. */
export function lettersOf(items: readonly ConceptItem[]): Letter[] {
  const entries = [...Map.groupBy(items, ({ term }) => fold(term))].map(([key, readings]): Entry => ({ key, term: readings[0]?.term ?? '', kind: readings[0]?.kind ?? 'acronym', uses: Math.max(...readings.map(({ uses }) => uses)), readings }));
  return [...Map.groupBy(entries, ({ term }) => letterOf(term))].map(([letter, list]) => ({ letter, entries: list }));
}

/** Whether the readings of a term say different things; the same words in two sources are one meaning, and «Plan(es)» is «Plan». */
export const meaningsOf = (entry: Entry): number => new Set(entry.readings.map(({ meaning }) => fold(meaning.replaceAll(/\(e?s\)/g, '')))).size;

/** Where a place of a document opens: its page and its line, when the place names them. */
export function viewOf(place: string): { pagina?: string; linea?: string } {
  const [page, line] = [/\bp(?:ág)?\.\s*(\d+)/.exec(place)?.[1], /\bl\.\s*(\d+)/.exec(place)?.[1]];
  return { ...(page ? { pagina: page } : {}), ...(line ? { linea: line } : {}) };
}

interface Cited {
  title: string;
  institution: string | null;
  year: number | null;
}

/** A document as a bibliography names it: institution, year, title. */
export const referenceOf = ({ title, institution, year }: Cited, noYear: string): string => `${institution ? `${institution} ` : ''}(${year ?? noYear}). ${title}.`;

/** A definition with where it stands, to paste in a text. */
export function citationOf({ term, meaning, place, source, document }: Pick<ConceptItem, 'term' | 'meaning' | 'place' | 'source' | 'document'>, cited: Cited | undefined, noYear: string): string {
  const from = cited ? referenceOf(cited, noYear).replace(/\.$/, '') : (document ?? source ?? '');
  return `${term}: ${meaning.replace(/\.$/, '')}.${from ? ` En: ${[from, place].filter(Boolean).join(', ')}.` : ''}`;
}
