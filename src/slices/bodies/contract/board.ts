export const boardFailures = {} as const;
export const boardFacts = [] as const;

export const boardOperations = {};
