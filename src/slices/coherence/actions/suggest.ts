import { alikeActions } from './suggest/alike.ts';
import { askActions } from './suggest/ask.ts';
import { putAsideActions } from './suggest/put-aside.ts';

export const suggestActions = { ...askActions, ...alikeActions, ...putAsideActions };
