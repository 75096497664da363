import type { Actions } from '../../../platform/operation/slice.ts';
import type { instruments } from '../contract.ts';
import type { reviewOperations } from '../contract/review.ts';
import { linkActions } from './review/links.ts';
import { openingActions } from './review/opening.ts';
import { showingActions } from './review/showing.ts';
import { speakingActions } from './review/speaking.ts';
import { visitingActions } from './review/visiting.ts';

export const reviewActions: Pick<Actions<typeof instruments>, keyof typeof reviewOperations> = { ...openingActions, ...speakingActions, ...showingActions, ...linkActions, ...visitingActions };
