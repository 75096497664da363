import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import type { boardOperations } from '../contract/board.ts';
import { bindingActions } from './board/binding.ts';
import { creatingActions } from './board/creating.ts';
import { draftActions } from './board/draft.ts';
import { conformationOf, coverageOf } from './life/conformation.ts';

export const boardActions: Pick<Actions<typeof bodies>, keyof typeof boardOperations> = {
  conformation: conformationOf,
  coverage: coverageOf,
  ...draftActions,
  ...bindingActions,
  ...creatingActions,
};
