import type { PackLoader } from '../../kernel/extension.ts';

/** `<country>/drafts.json`: texts to begin a resolution or an agreement from, one call a country. */
export const draftPacks: PackLoader[] = [{ file: 'drafts.json', operation: 'bodies.load-drafts', inputs: (text) => [JSON.parse(text)] }];
