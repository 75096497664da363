import { numeral } from './numeral.ts';
import type { Lists } from './numbering.ts';

/** Counts the lists of a document as its paragraphs come, and draws the number of each. */
export class Counter {
  readonly #lists: Lists;
  /** By kind: lists of one kind count on from each other, unless one says where it starts. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** What automatic numbering draws before a paragraph; null where it draws nothing. */
  label(id: string, depth: number): string | null {
    const list = this.#lists.lists.get(id);
    const level = list && this.#lists.levelOf(list, depth);
    if (!list || !level) return null;
    const counts = this.#counts.get(list.kind) ?? [];
    this.#counts.set(list.kind, counts);
    for (const [at, start] of list.starts) if (!this.#begun.has(`${id} ${at}`) && at <= depth) {
      this.#begun.add(`${id} ${at}`);
      counts[at] = at === depth ? start - 1 : start;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let deeper = depth + 1; deeper < 9; deeper += 1) {
      const restart = this.#lists.levelOf(list, deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && depth < restart)) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return '•';
    const drawn = level.text.replaceAll(/%([1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const other = this.#lists.levelOf(list, at);
      return numeral(counts[at] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return drawn.trim() === '' ? null : drawn.trim();
  }
}
