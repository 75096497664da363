import type { PackLoader } from '../../kernel/extension.ts';

/** `base/bands.json`: semaphore bands. */
export const packs: PackLoader[] = [{ file: 'bands.json', operation: 'indicators.load-pack', inputs: (text) => [{ schemes: JSON.parse(text) }] }];
