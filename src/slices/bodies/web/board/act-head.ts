import type { BindingAct } from '../../contract/board/binding.ts';
import { boundWords as said } from './words.ts';

/** How an act is called in a narrow place. */
export const headOf = ({ kind, number, state }: Pick<BindingAct, 'kind' | 'number' | 'state'>): string => (number ? `${kind} ${number}` : said.unnumbered(kind, state));
