export const registerFailures = {} as const;
export const registerFacts = [] as const;

export const registerOperations = {};
