import type { Ask, KnownFacts, Template, Transition } from '../../kernel/cycle.ts';
import { holds, unknownIn } from './holds.ts';
import { reasonText } from './text.es.ts';

export interface Allowed {
  transition: Transition;
  allowed: boolean;
  /** Why not, each a sentence; empty when it may be done. */
  reasons: string[];
  asks: readonly Ask[];
}

/**
 * What may be done from a state: each transition that leaves it, in the order of the template, with the reasons why not.
 * What nobody knows does not allow. A state that the template has not: nothing may be done.
 * @param who the words that the one who asks answers to, as transitions name them
 * @param facts what is known of the record
 * @param titles how facts are called for people; without it their own names stand
 */
export const allowed = (template: Pick<Template, 'transitions'>, state: string | null, facts: KnownFacts, who: readonly string[], titles: Readonly<Record<string, string>> = {}): Allowed[] =>
  template.transitions
    .filter(({ from }) => state !== null && from.includes(state))
    .map((transition) => {
      const reasons = [...unmet(transition, facts, titles), ...notTheirs(transition, who)];
      return { transition, allowed: reasons.length === 0, reasons, asks: transition.asks };
    });

function unmet({ when, otherwise }: Transition, facts: KnownFacts, titles: Readonly<Record<string, string>>): string[] {
  const met = when === undefined ? true : holds(when, facts);
  if (when === undefined || met === true) return [];
  if (met === false) return [otherwise ?? reasonText.notMet()];
  return [otherwise === undefined ? reasonText.unknown(unknownIn(when, facts).map((name) => titles[name] ?? name)) : reasonText.unsure(otherwise)];
}

const notTheirs = ({ who }: Transition, mine: readonly string[]): string[] => (who.length === 0 || who.some((word) => mine.includes(word)) ? [] : [reasonText.who(who)]);
