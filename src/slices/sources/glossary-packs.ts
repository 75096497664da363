import type { PackLoader } from '../../kernel/extension.ts';

interface Written {
  source: string;
  verified: boolean;
}

/** What nobody compared with the official text says so wherever its source is shown. */
const marked = <One extends Written>(one: One): One => (one.verified ? one : { ...one, source: `${one.source} (por verificar)` });

/** `<pack>/glossary.json`: acronyms and concepts of the house, of all countries or of one. */
export const glossaryPacks: PackLoader[] = [{ file: 'glossary.json', operation: 'sources.load-glossary', inputs: (text, pack) => [{ pack, concepts: (JSON.parse(text) as Written[]).map(marked) }] }]; // the operation parses what the file holds
