/** Signs with which a spreadsheet takes text for a formula, or a program for a command (OWASP, CSV injection). */
const DANGEROUS = /^'*[=+\-@\t\r]/u;

/** Whether a spreadsheet could take this text for a formula. */
export const looksLikeFormula = (text: string): boolean => DANGEROUS.test(text);

/** Text as it is written to CSV: with an apostrophe before what could be taken for a formula. */
export const guarded = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text that was guarded; other apostrophes are left alone. */
export const unguarded = (text: string): string => (text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text);
