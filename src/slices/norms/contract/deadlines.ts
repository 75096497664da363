import { calendarOperations } from './deadlines/calendar.ts';
import { clockOperations } from './deadlines/clock.ts';
import { countOperations } from './deadlines/count.ts';
import { feedOperations } from './deadlines/feed.ts';

export const deadlinesFailures = {
  'place-unknown': 'not-found',
  'ask-a-place': 'invalid',
  'term-unknown': 'not-found',
  'term-unstated': 'refused',
  'term-uncountable': 'refused',
  'from-wrong': 'invalid',
  'calendar-missing': 'refused',
  'chain-backwards': 'invalid',
  'institution-unknown': 'not-found',
  'clock-ended': 'refused',
  'clock-suspended': 'refused',
  'clock-running': 'refused',
  'suspension-outside': 'refused',
  'suspension-twice': 'refused',
  'resumed-before': 'refused',
  'extension-none': 'refused',
  'extension-used': 'refused',
  'extension-late': 'refused',
  'nothing-moved': 'refused',
  'tell-one': 'invalid',
  'feed-ended': 'gone',
  'feed-too-many': 'refused',
  'feed-needs-account': 'refused',
} as const;

export const deadlinesFacts = [
  'calendar-loaded', 'calendar-changed', 'dues-recounted', 'clock-started', 'clock-stopped', 'clock-suspended', 'clock-resumed', 'clock-extended', 'moves-told', 'feed-opened', 'feed-closed',
] as const;

export const deadlinesOperations = { ...calendarOperations, ...countOperations, ...clockOperations, ...feedOperations };
