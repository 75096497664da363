import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import type { MadeElement } from './plans.ts';
import { bodyName, sentence } from './words.ts';

/** One statement in four is long enough to be compared as a text; of those, one in twenty repeats an earlier one. */
const longEvery = 4;
const copiedEvery = 20;

/** Makes some of the statements long, and some of those nearly the same as another government's; answers how many copies there are. */
export async function lengthenStatements(owner: Client, c: Chance, elements: readonly MadeElement[]): Promise<number> {
  const texts: string[] = [];
  const chosen: string[] = [];
  let copies = 0;
  for (let n = 0; n < elements.length; n += longEvery) {
    const isCopy = texts.length > copiedEvery && texts.length % copiedEvery === 0;
    if (isCopy) copies += 1;
    texts.push(isCopy ? `Además, ${c.one(texts)}` : `${sentence(c, n)}, con ${Array.from({ length: 5 }, (_, at) => bodyName(c, 5 * n + at, 'acá')).join(', ')}`); // numbered bodies: no other government says the same passage by chance
    chosen.push(elements[n]!.id); // n is within the list
  }
  await owner.query('update plans.element e set text = w.text from unnest($1::uuid[], $2::text[]) as w(id, text) where e.id = w.id', [chosen, texts]);
  return copies;
}
