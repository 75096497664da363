import type { PackLoader } from '../../kernel/extension.ts';

/** `<pack>/glossary.json`: acronyms and concepts of the house, of all countries or of one. */
export const glossaryPacks: PackLoader[] = [{ file: 'glossary.json', operation: 'sources.load-glossary', inputs: (text, pack) => [{ pack, concepts: JSON.parse(text) }] }];
