import type { Actions } from '../../../platform/operation/slice.ts';
import type { sources } from '../contract.ts';
import type { packagesOperations } from '../contract/packages.ts';
import { exportActions } from './packages/export.ts';
import { importActions } from './packages/import.ts';
import { lookActions } from './packages/look.ts';
import { undoActions } from './packages/undo.ts';

export const packagesActions: Pick<Actions<typeof sources>, keyof typeof packagesOperations> = { ...importActions, ...undoActions, ...lookActions, ...exportActions };
