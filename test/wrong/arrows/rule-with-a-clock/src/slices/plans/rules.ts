export const late = (due: Date): boolean => due < new Date();
