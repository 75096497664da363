import type { Actions } from '../../../platform/operation/slice.ts';
import type { institutions } from '../contract.ts';
import type { actorsOperations } from '../contract/actors.ts';
import { associationActions } from './actors/association.ts';
import { authorityActions } from './actors/authority.ts';
import { communicationActions } from './actors/communication.ts';
import { identityActions } from './actors/identity.ts';
import { jointActions } from './actors/joint.ts';
import { mapActions } from './actors/map.ts';
import { sectorActions } from './actors/sector.ts';

export const actorsActions: Pick<Actions<typeof institutions>, keyof typeof actorsOperations> = { ...authorityActions, ...associationActions, ...communicationActions, ...jointActions, ...mapActions, ...identityActions, ...sectorActions };
