import type { Actions } from '../../../platform/operation/slice.ts';
import type { institutions } from '../contract.ts';
import type { actorsOperations } from '../contract/actors.ts';
import { authorityActions } from './actors/authority.ts';
import { identityActions } from './actors/identity.ts';
import { jointActions } from './actors/joint.ts';
import { mapActions } from './actors/map.ts';

export const actorsActions: Pick<Actions<typeof institutions>, keyof typeof actorsOperations> = { ...authorityActions, ...jointActions, ...mapActions, ...identityActions };
