import type { Output } from '../../../../../kernel/contract.ts';
import { TONES, type Tone } from '../../../../../web/ui/Sprite.tsx';
import type { plans } from '../../../contract.ts';
import type { Standing } from '../../../contract/report.ts';
import { inARow } from '../../written.ts';

/** How a plan goes, as the server answers it. */
export type Board = Output<(typeof plans)['operations']['progress']>;
export type BoardElement = Board['elements'][number];

/** The tone a standing takes in bars and lists. With a datum and no semaphore it is merely under way: nobody says how well. */
export function toneOf({ band, counted, missing }: Pick<Standing, 'band' | 'counted' | 'missing'>): Tone {
  if (missing === 'np') return 'np';
  if (counted === null) return 'sd';
  return band?.tone ?? 'run';
}

/** What needs somebody first; the order in which elements are listed. */
export const urgency: readonly Tone[] = ['late', 'risk', 'sd', 'run', 'ok', 'np'];

/** How many elements of a kind are in each tone. */
export function toneCounts(elements: readonly BoardElement[], kind?: string): Partial<Record<Tone, number>> {
  const counts: Partial<Record<Tone, number>> = {};
  for (const element of elements) {
    if (kind !== undefined && element.kind !== kind) continue;
    const tone = toneOf(element.standing);
    counts[tone] = (counts[tone] ?? 0) + 1;
  }
  return counts;
}

/** «crítica» → «críticas», «sobresaliente» → «sobresalientes», «en riesgo» stays: the words of bands are data. */
export function pluralWord(word: string): string {
  if (/^(en|sin|por|fuera) /.test(word) || word.endsWith('s')) return word;
  return /[aeiouáéó]$/.test(word) ? `${word}s` : `${word}es`;
}

/**
 * The word of each tone, as the bands of the plan name it: where two bands share a tone, both.
 * @param many in the plural
 */
export function toneWords(elements: readonly BoardElement[], kind: string | undefined, many: boolean): Partial<Record<Tone, string>> {
  const words = new Map<Tone, Set<string>>();
  for (const { kind: own, standing } of elements) {
    if (!standing.band || (kind !== undefined && own !== kind)) continue;
    const { tone, word } = standing.band;
    words.set(tone, (words.get(tone) ?? new Set()).add(many ? pluralWord(word) : word));
  }
  return Object.fromEntries(TONES.flatMap((tone) => (words.has(tone) ? [[tone, inARow([...words.get(tone)!].toSorted((a, b) => a.localeCompare(b, 'es')))]] : []))); // asked for just before
}
