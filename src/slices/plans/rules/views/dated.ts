import { isPlainDate } from '../../../../kernel/date.ts';
import type { Dated } from '../../contract/weave.ts';
import { listOf, numberOf, textOf, type Woven } from './work.ts';

const dayOf = (element: Woven, field: string): string | null => {
  const text = textOf(element, field);
  return text !== undefined && isPlainDate(text) ? text : null;
};

/** When, where, by whom and for how many an action is, as the plan says it. */
export const dateOf = (element: Woven): Dated => ({
  id: element.id,
  from: dayOf(element, 'desde'),
  to: dayOf(element, 'hasta'),
  place: textOf(element, 'lugar') ?? null,
  territories: listOf(element, 'territorio'),
  responsible: textOf(element, 'responsable') ?? null,
  reach: numberOf(element, 'alcance') ?? null,
});
