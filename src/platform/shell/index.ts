import { slice } from '../operation/slice.ts';
import { houseTexts } from '../operation/words.ts';
import { actions } from './actions.ts';
import { house } from './contract.ts';

/** The house's own operations; it stands before the slices and hosts what they offer. */
export const shell = slice({ contract: house, actions, texts: houseTexts });
