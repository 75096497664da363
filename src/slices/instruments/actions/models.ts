import type { Actions } from '../../../platform/operation/slice.ts';
import type { instruments } from '../contract.ts';
import type { modelsOperations } from '../contract/models.ts';
import { adoptingActions } from './models/adopting.ts';
import { boardActions } from './models/board.ts';
import { followingActions } from './models/following.ts';
import { loadingActions } from './models/loading.ts';
import { repositoryActions } from './models/repository.ts';
import { socialisingActions } from './models/socialising.ts';

export const modelsActions: Pick<Actions<typeof instruments>, keyof typeof modelsOperations> = { ...repositoryActions, ...loadingActions, ...boardActions, ...socialisingActions, ...adoptingActions, ...followingActions };
