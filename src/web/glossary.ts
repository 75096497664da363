import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isHalfDay, isShouted, saysAcronym, singularOf, wordOf } from '../kernel/acronym.ts';
import { fold } from '../kernel/text.ts';
import { ask } from './api/call.ts';
import type { CallProblem } from './api/problem.ts';
import { useMay } from './session.ts';

/** A term with its meanings, each with where it stands; `sources.glossary` answers it. */
export interface GlossaryTerm {
  term: string;
  kind: 'acronym' | 'concept';
  meanings: { meaning: string; source: string }[];
}

/** How long the glossary is fresh, in milliseconds: words change slowly, and every page reads them. */
const freshMs = 600_000;
/** Its own name, so that a changed document does not bring it again; who changes a word asks for it. */
const glossaryKey = ['glossary'] as const;

const empty: GlossaryTerm[] = [];

/** Every term within reach, read once for all screens. */
export function useGlossary(): GlossaryTerm[] {
  const may = useMay()('sources.glossary');
  const query = useQuery<GlossaryTerm[], CallProblem>({ queryKey: glossaryKey, queryFn: () => ask('sources.glossary').then((answer) => (answer as { items: GlossaryTerm[] }).items), staleTime: freshMs, gcTime: Number.POSITIVE_INFINITY, enabled: may }); // its contract promises these fields
  return query.data ?? empty;
}

/** To be called by who changed a word: every screen reads the glossary again. */
export function useGlossaryChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: glossaryKey });
}

/** A stretch of a text; with its term, when it is one. */
export interface Stretch {
  text: string;
  term?: GlossaryTerm;
}

interface Lookup {
  acronyms: Map<string, GlossaryTerm>;
  /** Concepts of several words by their first one, the longest first. One word alone is too common to be marked. */
  phrases: Map<string, { words: string[]; term: GlossaryTerm }[]>;
}

const made = new WeakMap<readonly GlossaryTerm[], Lookup>();

function lookupOf(terms: readonly GlossaryTerm[]): Lookup {
  const before = made.get(terms);
  if (before) return before;
  const phrases: Lookup['phrases'] = new Map();
  for (const term of terms.filter(({ kind }) => kind === 'concept')) {
    const words = fold(term.term).split(' ');
    if (words.length > 1) phrases.set(words[0] ?? '', [...(phrases.get(words[0] ?? '') ?? []), { words, term }].toSorted((a, b) => b.words.length - a.words.length));
  }
  const lookup = { acronyms: new Map(terms.filter(({ kind }) => kind === 'acronym').map((term) => [fold(term.term), term])), phrases };
  made.set(terms, lookup);
  return lookup;
}

/**
 * A text cut where it uses a term: whole words, without regard to accents, the longest first.
 * @param seen terms that were marked before, and are not marked again: one explanation is enough; it grows
 */
export function stretchesOf(text: string, terms: readonly GlossaryTerm[], seen: Set<GlossaryTerm> = new Set()): Stretch[] {
  const { acronyms, phrases } = lookupOf(terms);
  const words = [...text.matchAll(wordOf)].map(({ 0: token, index }) => ({ token, index, folded: fold(token) }));
  const shouted = isShouted(text);
  const stretches: Stretch[] = [];
  let done = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const phrase = phrases.get(word.folded)?.find(({ words: parts }) => parts.every((part, n) => words[at + n]?.folded === part));
    const single = singularOf(word.token, acronyms);
    const acronym = saysAcronym(single, shouted) && !isHalfDay(text, word.token, word.index) ? acronyms.get(fold(single)) : undefined;
    const term = phrase?.term ?? acronym;
    if (!term) continue;
    const last = words[at + (phrase?.words.length ?? 1) - 1] ?? word;
    at += (phrase?.words.length ?? 1) - 1;
    if (seen.has(term)) continue;
    seen.add(term);
    const end = last.index + last.token.length;
    if (word.index > done) stretches.push({ text: text.slice(done, word.index) });
    stretches.push({ text: text.slice(word.index, end), term });
    done = end;
  }
  if (done < text.length || stretches.length === 0) stretches.push({ text: text.slice(done) });
  return stretches;
}
