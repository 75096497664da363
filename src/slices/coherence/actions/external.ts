import { analysisActions } from './external/analysis.ts';
import { countryActions } from './external/country.ts';
import { groupActions } from './external/group.ts';
import { historyActions } from './external/history.ts';
import { validationActions } from './external/validation.ts';
import { validationsActions } from './external/validations.ts';

export const externalActions = { ...analysisActions, ...countryActions, ...groupActions, ...historyActions, ...validationActions, ...validationsActions };
