import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type territories } from '../contract.ts';

export const boundaryActions: Pick<Actions<typeof territories>, 'previewBoundaries' | 'importBoundaries'> = {
  async previewBoundaries() {
    throw no('boundary-file-wrong', { reason: '' });
  },
  async importBoundaries() {
    throw no('boundary-file-wrong', { reason: '' });
  },
};
