import type { PackLoader } from '../../kernel/extension.ts';

/** `base/sources.json`: the founding documents that citations name. */
export const packs: PackLoader[] = [{ file: 'sources.json', operation: 'sources.load-pack', inputs: (text) => [{ documents: JSON.parse(text) }] }];
