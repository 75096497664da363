import type { Actions } from '../../../platform/operation/slice.ts';
import type { instruments } from '../contract.ts';
import type { filesOperations } from '../contract/files.ts';
import { attachingActions } from './files/attaching.ts';
import { importingActions } from './files/importing.ts';
import { letterheadActions } from './files/letterhead.ts';
import { showingActions } from './files/showing.ts';

export const filesActions: Pick<Actions<typeof instruments>, keyof typeof filesOperations> = { ...showingActions, ...attachingActions, ...importingActions, ...letterheadActions };
