import type { Actions } from '../../../platform/operation/slice.ts';
import type { instruments } from '../contract.ts';
import type { lifeOperations } from '../contract/life.ts';
import { lifeOf } from './life/life.ts';
import { stageActions } from './life/stages.ts';
import { takeStep } from './life/step.ts';
import { undoStep } from './life/undo.ts';

export const lifeActions: Pick<Actions<typeof instruments>, keyof typeof lifeOperations> = { step: takeStep, undoStep, life: lifeOf, ...stageActions };
