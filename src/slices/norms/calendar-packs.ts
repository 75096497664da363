import type { PackLoader } from '../../kernel/extension.ts';

/** `<country>/calendar.json`: zones, weekend, whole years, rules and dated days, one call a country. */
export const calendarPacks: PackLoader[] = [{ file: 'calendar.json', operation: 'norms.load-calendar', inputs: (text) => [JSON.parse(text)] }];
