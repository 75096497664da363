import type { PackLoader } from '../../kernel/extension.ts';

/** `<pack>/vocabulary.json`: the words that rules ask about. */
export const vocabularyPacks: PackLoader[] = [{ file: 'vocabulary.json', operation: 'sources.load-vocabulary', inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }] }]; // the contract reads it
