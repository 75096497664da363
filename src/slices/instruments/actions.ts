import type { Actions } from '../../platform/operation/slice.ts';
import { registerActions } from './actions/register.ts';
import { lifeActions } from './actions/life.ts';
import { reviewActions } from './actions/review.ts';
import { modelsActions } from './actions/models.ts';
import { alignmentActions } from './actions/alignment.ts';
import { filesActions } from './actions/files.ts';
import type { instruments } from './contract.ts';

export const actions: Actions<typeof instruments> = {
  ...registerActions,
  ...lifeActions,
  ...reviewActions,
  ...modelsActions,
  ...alignmentActions,
  ...filesActions,
};
