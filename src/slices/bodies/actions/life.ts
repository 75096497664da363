import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import type { lifeOperations } from '../contract/life.ts';
import { lifeOf } from './life/body-life.ts';
import { stagesOf } from './life/stages.ts';

export const lifeActions: Pick<Actions<typeof bodies>, keyof typeof lifeOperations> = { life: lifeOf, stages: stagesOf };
