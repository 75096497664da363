export const compositionFailures = {} as const;
export const compositionFacts = [] as const;

export const compositionOperations = {};
