import { cited } from '../../../../engine/articles/index.ts';
import type { Part } from '../../../../kernel/part.ts';

/** How a part is called in a line: «Art. 12. Objeto»; of one without number or heading, how it begins. */
export function partName(part: Part): string {
  const name = [cited(part), part.heading ?? ''].filter(Boolean).join('. ');
  if (name) return name;
  const [line = ''] = part.text.split('\n');
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line || part.key;
}
