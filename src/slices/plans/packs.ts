import type { PackLoader } from '../../kernel/extension.ts';

/** Schemes of plans, and the columns that all their sheets share. */
export const packs: PackLoader[] = [
  { file: 'schemes.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, schemes: JSON.parse(text) }] },
  { file: 'columns.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, columns: JSON.parse(text) }] },
];
