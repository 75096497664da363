import { calendarActions } from './deadlines/calendar.ts';
import { clockActions } from './deadlines/clocks.ts';
import { countActions } from './deadlines/count.ts';
import { dueActions } from './deadlines/dues.ts';
import { feedActions } from './deadlines/feeds.ts';
import { movedActions } from './deadlines/moved.ts';

export const deadlinesActions = { ...calendarActions, ...countActions, ...clockActions, ...dueActions, ...movedActions, ...feedActions };
