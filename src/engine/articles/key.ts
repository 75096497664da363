import type { Part } from '../../kernel/part.ts';
import { folded } from './line.ts';

const slug = (text: string): string => folded(text).replaceAll(/[^a-z\d]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);

/** The same parts with keys of their own, said by what they are: `article-12`, `recital-3`. Keys in `taken` are not used. */
export function keyed(parts: readonly Part[], taken: Iterable<string> = []): Part[] {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const count = (counts.get(part.kind) ?? 0) + 1;
    counts.set(part.kind, count);
    const base = `${part.kind}-${part.number ? slug(part.number) : part.kind === 'heading' && part.heading ? slug(part.heading) : count}`;
    let key = base;
    for (let again = 2; used.has(key); again += 1) key = `${base}-${again}`;
    used.add(key);
    return { ...part, key };
  });
}
