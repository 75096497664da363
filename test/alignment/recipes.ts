import type { Recipe } from './variants.ts';

/** The twenty variants of the trial: each thing alone, then together, as far as real adopters go. */
export const recipes: Recipe[] = [
  { name: 'renumbered', renumber: 'words' },
  { name: 'parameters filled, articles dropped', drop: 0.2 },
  { name: 'lightly reworded', reword: 0.3 },
  { name: 'reworded', reword: 0.6 },
  { name: 'heavily reworded', reword: 0.9 },
  { name: 'merged', merge: 0.3 },
  { name: 'split', split: 0.5 },
  { name: 'merged and split', merge: 0.2, split: 0.3 },
  { name: 'chapters in another order', order: 'chapters' },
  { name: 'articles in another order', order: 'articles', renumber: 'roman' },
  { name: 'alphabetical, renumbered, without headings', order: 'alphabet', headless: true, flat: true, renumber: 'none' },
  { name: 'foreign articles', foreign: 0.3 },
  { name: 'foreign articles in place of dropped ones', foreign: 0.4, drop: 0.3 },
  { name: 'without headings', headless: true, reword: 0.4 },
  { name: 'merged and reworded', merge: 0.25, reword: 0.5 },
  { name: 'split and reworded', split: 0.4, reword: 0.5 },
  { name: 'merged, split and in another order', merge: 0.2, split: 0.2, order: 'chapters', renumber: 'words' },
  { name: 'reworded, in another order, without chapters', reword: 0.6, order: 'articles', flat: true },
  { name: 'everything, mildly', reword: 0.35, merge: 0.12, split: 0.15, drop: 0.1, foreign: 0.1, order: 'chapters' },
  { name: 'everything', reword: 0.6, merge: 0.18, split: 0.2, drop: 0.15, foreign: 0.2, order: 'articles', headless: true, renumber: 'none' },
];
