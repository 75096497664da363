import type { Actions } from '../../platform/operation/slice.ts';
import { boundaryActions } from './actions/boundary.ts';
import { drawingActions } from './actions/drawing.ts';
import { neighbourActions } from './actions/neighbour.ts';
import { packActions } from './actions/pack.ts';
import { resolveActions } from './actions/resolve.ts';
import { searchActions } from './actions/search.ts';
import { unitActions } from './actions/unit.ts';
import type { territories } from './contract.ts';

export const actions: Actions<typeof territories> = {
  ...unitActions,
  ...searchActions,
  ...resolveActions,
  ...drawingActions,
  ...packActions,
  ...neighbourActions,
  ...boundaryActions,
};
