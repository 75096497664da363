/** Whether something typed is a moment as exact as its source, or nothing; the calendar is asked by the server. */
export const isMoment = (text: string): boolean => text.trim() === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text.trim());
