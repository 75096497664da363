import { align } from '../src/engine/alignment/index.ts';
import { Part } from '../src/kernel/part.ts';
import { recipes } from '../test/alignment/recipes.ts';
import { variantOf } from '../test/alignment/variants.ts';
import { report, sized, timed } from './budget.ts';
import { chance } from './generate/chance.ts';

/** Words of a page of an ordinance, and of one of its articles. */
const [wordsOfPage, wordsOfArticle] = [450, 90];
const c = chance(31);
const syllables = ['ca', 'den', 'tri', 'mo', 'lu', 'ser', 'vi', 'pon', 'ta', 'que', 'gra', 'no', 'ris', 'pel', 'du', 'fon', 'za', 'mir', 'bo', 'lan'];
const word = (): string => Array.from({ length: 2 + c.below(3) }, () => c.one(syllables)).join('');
const vocabulary = Array.from({ length: 4000 }, word);
/** A few words are said often, most seldom, as in any text. */
const said = (): string => vocabulary[Math.floor(vocabulary.length * (c.below(1000) / 1000) ** 3)] ?? '';

/** An ordinance of so many pages: articles of some sentences under chapters. */
function ordinance(pages: number): Part[] {
  const articles = Math.round((pages * wordsOfPage) / wordsOfArticle);
  return Array.from({ length: articles }, (_, n) => {
    const text = Array.from({ length: 5 }, () => `${Array.from({ length: wordsOfArticle / 5 }, said).join(' ')}.`).join(' ');
    return Part.parse(n % 15 === 0 ? { key: `c${n}`, kind: 'heading', level: 1, heading: `${said()} ${said()}` } : { key: `a${n}`, kind: 'article', number: String(n), heading: `${said()} ${said()}`, text });
  });
}

const everything = recipes.at(-1)!; // there are twenty
for (const [pages, atMost] of [[60, 5], [400, 60]] as const) {
  const model = ordinance(sized(pages));
  const text = variantOf(model, ordinance(sized(20)), everything, 3).map(({ part }) => part);
  const { ms, busyMs, answer } = await timed(async () => align(text, model));
  if (!answer.related) throw new Error('a variant of the model was not recognised');
  report({ name: `${sized(pages)} pages aligned to their model`, value: ms / 1000, unit: 's', atMost, note: `${text.length} parts against ${model.length}; ${(busyMs / 1000).toFixed(1)} s of processor` });
}
