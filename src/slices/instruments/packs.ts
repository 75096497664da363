import type { PackLoader } from '../../kernel/extension.ts';

/** `<country>/instruments.json`: the kinds of instrument of a country with their life-cycles, one call a file. */
export const packs: PackLoader[] = [{ file: 'instruments.json', operation: 'instruments.load-pack', inputs: (text) => [JSON.parse(text)] }];
