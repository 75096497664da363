import type { PackLoader } from '../../kernel/extension.ts';

/** What the packs bring to coherence: the days there are to answer a review, and the words by which statements are compared. */
export const packs: PackLoader[] = [
  { file: 'reply.json', operation: 'coherence.load-reply-term', inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }] }, // the command's contract checks the file
  { file: 'similarity.json', operation: 'coherence.load-vocabulary', inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }] }, // as above
];
