import type { Shared } from './compare.ts';
import type { Lexicon } from './lexicon.ts';

/** Start and end of some words in a text. */
export type Span = readonly [number, number];

/**
 * Why one text is like another. `word`: both say it; `synonym`: they say it in other words; `theme`: they speak of the
 * same theme; `competence`: both carry a competence of the theme.
 */
export interface Evidence {
  kind: 'word' | 'synonym' | 'theme' | 'competence';
  /** The concept or theme as people say it; empty for a word that names none. */
  name: string;
  own: Span[];
  other: Span[];
  /** How much of the likeness it makes, from 0 to 1. */
  weight: number;
}

const shown = 5;
/** Less than this part of the likeness is not worth a person's reading. */
const leastPart = 0.04;

/** What justifies a likeness, the heaviest first: words and synonyms before the theme that only repeats them. */
export function evidenceOf(shared: readonly Shared[], lexicon: Lexicon, competence?: number): Evidence[] {
  const whole = shared.reduce((sum, { weight }) => sum + weight, 0);
  const found: Evidence[] = [];
  const said = new Set<string>();
  const strongest = shared.toSorted((a, b) => b.weight - a.weight);
  for (const wanted of ['concept', 'stem', 'means', 'theme'] as const)
    for (const one of strongest) {
      const { own, other, weight } = one;
      if (lexicon.kindOf(own.id) !== wanted) continue;
      const spans = { own: spansOf(own.spans), other: spansOf(other.spans) };
      const places = [...spans.own.map((span) => `a${span.join()}`), ...spans.other.map((span) => `b${span.join()}`)];
      const isNew = places.some((place) => !said.has(place));
      if (!isNew || weight / whole < leastPart) continue;
      for (const place of places) said.add(place);
      found.push({ kind: wanted === 'theme' ? 'theme' : wanted === 'stem' ? 'word' : kindOfConcept(one, shared, lexicon), name: wanted === 'stem' ? '' : lexicon.nameOf(own.id), ...spans, weight: weight / whole });
    }
  const listed = found.toSorted((a, b) => b.weight - a.weight).slice(0, shown);
  return competence === undefined ? listed : [...listed, { kind: 'competence', name: lexicon.nameOf(competence), own: [], other: [], weight: 0 }];
}

/** A concept both say with a common word is that word; in other words, a synonym. */
function kindOfConcept({ own, other }: Shared, shared: readonly Shared[], lexicon: Lexicon): Evidence['kind'] {
  const inside = (place: number, spans: readonly number[]): boolean => spansOf(spans).some(([start, end]) => place >= start && place < end);
  const same = shared.some((one) => lexicon.kindOf(one.own.id) === 'stem' && inside(one.own.spans[0]!, own.spans) && inside(one.other.spans[0]!, other.spans)); // a feature stands somewhere
  return same ? 'word' : 'synonym';
}

const spansOf = (flat: readonly number[]): Span[] => Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n]!, flat[2 * n + 1]!] as const); // spans come in pairs
