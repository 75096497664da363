import type { Actions } from '../../platform/operation/slice.ts';
import type { accounts } from './contract.ts';
import { access } from './actions/access.ts';
import { factor } from './actions/factor.ts';
import { grants } from './actions/grants.ts';
import { history } from './actions/history.ts';
import { importing } from './actions/importing.ts';
import { links } from './actions/links.ts';
import { own } from './actions/own.ts';
import { people } from './actions/people.ts';
import { roles } from './actions/roles.ts';
import { tokens } from './actions/tokens.ts';

export const actions: Actions<typeof accounts> = { ...access, ...own, ...factor, ...tokens, ...links, ...people, ...importing, ...roles, ...grants, ...history };
