import type { Actions } from '../../../platform/operation/slice.ts';
import type { norms } from '../contract.ts';
import type { lawOperations } from '../contract/law.ts';
import { citeActions } from './law/cite.ts';
import { legalBasis } from './law/basis.ts';
import { editActions } from './law/edit.ts';
import { matrixOf } from './law/faculties.ts';
import { relateActions } from './law/relate.ts';
import { resolveText } from './law/resolve.ts';

export const lawActions: Pick<Actions<typeof norms>, keyof typeof lawOperations> = {
  resolve: resolveText,
  faculties: matrixOf,
  ...editActions,
  ...relateActions,
  ...citeActions,
  legalBasis,
};
