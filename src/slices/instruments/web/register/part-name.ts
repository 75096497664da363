import { cited } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import { textWords as words } from './words.ts';

/** How a part is called in a line: «Art. 12. Objeto», «Capítulo II. De la Junta», «Considerando». */
export function partName(part: Part): string {
  const mark = cited(part);
  const name = [mark, part.heading ?? ''].filter(Boolean).join('. ');
  return name || words.kinds[part.kind] || words.unnamed;
}

/** Only those that one would look for in an index: divisions, articles and provisions, annexes. */
export const isIndexed = ({ kind, number, heading }: Part): boolean => (kind === 'heading' || kind === 'article' || kind === 'provision' || kind === 'annex') && (number !== null || heading !== null);
