import type { FindingState } from '../../contract/finding.ts';
import { some, words } from './words.ts';

interface Counted {
  states: readonly { state: FindingState; count: number }[];
  sources: readonly { name: string; open: number }[];
  capped?: boolean;
}

/** «el documento 004», or the title in its quotes when it has no code. */
const named = (name: string): string => (name.length <= 12 ? `el documento ${name}` : `«${name}»`);

/**
 * «De 61 hallazgos, 58 siguen abiertos; la mayor parte, en el documento 004»: the state of the register, whichever
 * state the list shows.
 * @param source the name of the only document that is looked at
 * @param filtered whether anything else than the state and the document is chosen: then it speaks of what was chosen only
 */
export function registerSentence({ states, sources, capped = false }: Counted, source?: string, filtered = false): string {
  const whole = states.reduce((sum, { count }) => sum + count, 0);
  const open = states.find(({ state }) => state === 'open')?.count ?? 0;
  const where = `${source ? ` en ${named(source)}` : ''}${filtered ? ' con estos filtros' : ''}`;
  if (capped) return `Más de ${some(whole, 'hallazgo', 'hallazgos')}${where}`;
  if (whole === 0) return where ? `Ningún hallazgo${where}` : 'Ninguna regla encontró diferencias';
  if (open === 0) return whole === 1 ? `El único hallazgo${where} ya no está abierto` : `De ${some(whole, 'hallazgo', 'hallazgos')}${where}, ninguno sigue abierto`;
  const head = whole === open ? `${some(whole, 'hallazgo', 'hallazgos')}${where}, ${whole === 1 ? 'abierto' : 'todos abiertos'}` : `De ${some(whole, 'hallazgo', 'hallazgos')}${where}, ${open === 1 ? 'uno sigue abierto' : `${some(open, 'sigue', 'siguen')} abiertos`}`;
  return `${head}${source ? '' : mostIn(sources, open)}`;
}

/** Where most of the open ones are, when more than half are in one document. */
function mostIn(sources: Counted['sources'], open: number): string {
  const [first] = sources.toSorted((a, b) => b.open - a.open);
  if (!first || open < 2 || sources.length < 2) return '';
  return first.open * 2 > open ? `; la mayor parte, en ${named(first.name)}` : `; donde más hay es en ${named(first.name)}`;
}

/** What a row of the list is about, as its heading: the topic, or the rule where the topic has no name. */
export const headOf = ({ subject, title }: { subject: { name: string }; title: string }): string => subject.name || title || words.page;
