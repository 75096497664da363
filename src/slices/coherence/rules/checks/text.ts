import { fold } from '../../../../kernel/text.ts';
import type { Found } from './model.ts';
import { nameOf, type Rule } from './reading.ts';

/** Shorter texts are names, and may well be said twice. */
const leastWords = 3;

/** Elements of one kind that say the same, accents, case and punctuation aside; the first of each is not counted. */
export const repeatedText: Rule = (reading) => {
  const long = reading.elements.map((one) => ({ one, says: fold(one.text) })).filter(({ says }) => says.split(' ').length >= leastWords);
  const groups = [...Map.groupBy(long, ({ one, says }) => `${one.kind} ${says}`).values()].filter((group) => group.length > 1);
  const found = groups.flatMap(([first, ...rest]) =>
    first === undefined ? [] : rest.map(({ one }): Found => ({ weight: 'finding', element: one, mark: '', says: `${nameOf(reading, one)}: dice lo mismo que ${nameOf(reading, first.one)}`, evidence: [{ says: `«${first.one.text.slice(0, 200)}»`, element: first.one }] })),
  );
  return { of: long.length, found };
};
