/** The same value as the same text, whatever the order of its keys; nothing, an empty text and an empty list are one. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return JSON.stringify(value.map(plainText));
  return JSON.stringify(Object.entries(value).map(([key, one]) => [key, plainText(one)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

/** Whether a cell says the same; the order of cross-cutting lines says nothing. */
export const sameCell = (key: string, a: unknown, b: unknown): boolean => (key === 'lines' && Array.isArray(a) && Array.isArray(b) ? plainText([...a].sort()) === plainText([...b].sort()) : plainText(a) === plainText(b));
