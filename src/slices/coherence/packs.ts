import type { PackLoader } from '../../kernel/extension.ts';

/** What the packs bring to coherence: the days there are to answer a review. */
export const packs: PackLoader[] = [
  { file: 'reply.json', operation: 'coherence.load-reply-term', inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }] }, // the command's contract checks the file
];
