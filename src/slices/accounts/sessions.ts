/** An open session ends when nobody used it for this long (hours)… */
export const idleHours = 12;
/** …and in any case after this long (days). */
export const sessionDays = 30;
/** How often a session in use is written down (minutes). */
export const seenMinutes = 5;
