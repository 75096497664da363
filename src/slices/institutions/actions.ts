import type { Actions } from '../../platform/operation/slice.ts';
import { actorsActions } from './actions/actors.ts';
import { institutionActions } from './actions/institution.ts';
import { mappingActions } from './actions/mapping.ts';
import { packActions } from './actions/pack.ts';
import { personActions } from './actions/person.ts';
import { postActions } from './actions/post.ts';
import { programmeActions } from './actions/programme.ts';
import { sheetActions } from './actions/sheets.ts';
import type { institutions } from './contract.ts';

export const actions: Actions<typeof institutions> = { ...institutionActions, ...personActions, ...postActions, ...programmeActions, ...packActions, ...sheetActions, ...mappingActions, ...actorsActions };
