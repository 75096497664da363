import type { FileGate } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { milestoneGate } from './actions/views/milestone.ts';
import type { plans } from './contract.ts';

/** Who reads the files that records of plans have claimed. */
export const files: FileGate<Context<typeof plans>> = { 'plans.milestone': milestoneGate };
