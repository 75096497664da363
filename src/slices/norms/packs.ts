import type { PackLoader } from '../../kernel/extension.ts';

/** `<country>/norms.json`: norms, articles, competences and terms, one call a country. */
export const packs: PackLoader[] = [{ file: 'norms.json', operation: 'norms.load-pack', inputs: (text) => [JSON.parse(text)] }];
