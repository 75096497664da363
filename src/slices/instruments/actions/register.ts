import type { Actions } from '../../../platform/operation/slice.ts';
import type { instruments } from '../contract.ts';
import type { registerOperations } from '../contract/register.ts';
import { kindActions } from './register/kinds.ts';
import { readActions } from './register/read.ts';
import { versionActions } from './register/version.ts';
import { writeActions } from './register/write.ts';

export const registerActions: Pick<Actions<typeof instruments>, keyof typeof registerOperations> = { ...kindActions, ...readActions, ...writeActions, ...versionActions };
