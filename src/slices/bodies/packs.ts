import type { PackLoader } from '../../kernel/extension.ts';
import { draftPacks } from './draft-packs.ts';

/** `<country>/bodies.json`: the kinds of body of a country; then the texts to begin a resolution from. */
export const packs: PackLoader[] = [{ file: 'bodies.json', operation: 'bodies.load-pack', inputs: (text) => [JSON.parse(text)] }, ...draftPacks]; // the contract judges its shape
