import type { PackLoader } from '../../kernel/extension.ts';

/** `base/bands.json`: semaphore bands; `<country>/groups.json`: generational groups. The contract judges their shape. */
export const packs: PackLoader[] = [
  { file: 'bands.json', operation: 'indicators.load-pack', inputs: (text) => [{ schemes: JSON.parse(text) }] },
  { file: 'groups.json', operation: 'indicators.load-groups', inputs: (text) => [JSON.parse(text)] },
];
