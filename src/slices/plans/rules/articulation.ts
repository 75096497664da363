import { fold } from '../../../kernel/text.ts';
import type { Element } from '../contract/plan.ts';
import { standingOf } from './completeness.ts';

/** Fields that name who carries an element out: the one responsible and those beside it. */
const naming = ['responsable', 'corresponsables'];

const namesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.split(';').map((name) => name.trim());
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string').map((name) => name.trim()) : [];
};

/**
 * The distinct dependencies that an element names as responsible or co-responsible, as written, the responsible first.
 * Two spellings that differ in accents or case are one; s/d and np name nobody.
 */
export function dependenciesOf({ fields }: Pick<Element, 'fields'>): string[] {
  const named = naming.flatMap((id) => namesIn(fields[id])).filter((name) => name !== '' && standingOf(name) === 'value');
  return [...new Map(named.toReversed().map((name) => [fold(name), name])).values()].toReversed();
}

/** The degree of articulation of an element: how many dependencies it joins; undefined where it names none, which is not zero but unsaid. */
export const articulationOf = (element: Pick<Element, 'fields'>): number | undefined => dependenciesOf(element).length || undefined;
