import type { Actions } from '../../../src/platform/operation/slice.ts';
import type { notes } from '../../trial/notes.ts';

export const spill: Pick<Actions<typeof notes>, 'spill' | 'mine'> = {
  mine: async (ctx) => ({ account: ctx.actor.account }),
  // @wrong a command ends in record or unchanged
  spill: async () => ({}),
};
