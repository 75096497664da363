import { fold } from '../../../../kernel/text.ts';
import type { Element } from '../../contract/plan.ts';

/** So many hits are shown: more would not be read. */
const shown = 8;

/** The elements of a plan whose code or text holds what was written; with nothing written, none. */
export function elementHits({ elements }: { elements: readonly Element[] }, query: string): Element[] {
  const asked = fold(query);
  if (asked === '') return [];
  return elements.filter((e) => fold(e.code).startsWith(asked) || fold(e.text).includes(asked)).slice(0, shown);
}
