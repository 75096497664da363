import type { PackLoader } from '../../kernel/extension.ts';

/** Schemes of plans, the columns that all their sheets share, and the instruments expected beside a plan. */
export const packs: PackLoader[] = [
  { file: 'schemes.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, schemes: JSON.parse(text) }] },
  { file: 'columns.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, columns: JSON.parse(text) }] },
  { file: 'complements.json', operation: 'plans.load-complements', inputs: (text, pack) => [{ pack, complements: JSON.parse(text) }] },
];
