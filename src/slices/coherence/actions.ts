import type { Actions } from '../../platform/operation/slice.ts';
import { coverageActions } from './actions/coverage.ts';
import { gapActions } from './actions/gaps.ts';
import { loadActions } from './actions/load.ts';
import { matrixActions } from './actions/matrix.ts';
import { readActions } from './actions/read.ts';
import { threadActions } from './actions/threads.ts';
import { writeActions } from './actions/write.ts';
import { suggestActions } from './actions/suggest.ts';
import { checksActions } from './actions/checks.ts';
import { externalActions } from './actions/external.ts';
import type { coherence } from './contract.ts';

export const actions: Actions<typeof coherence> = { ...matrixActions, ...threadActions, ...gapActions, ...coverageActions, ...readActions, ...writeActions, ...loadActions, ...suggestActions, ...checksActions, ...externalActions };
