/** What plans promises about reporting periods, reports, reviews, debts. */
export const progressFailures = {} as const;
export const progressFacts = [] as const;
export const progressOperations = {};
