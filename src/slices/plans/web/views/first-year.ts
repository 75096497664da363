/** The year to show first: this one, else the last before it, else the first of all. */
export const firstYear = (years: readonly number[], today: number): number => years.findLast((year) => year <= today) ?? years[0] ?? today;
