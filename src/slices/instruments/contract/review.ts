export const reviewFailures = {} as const;
export const reviewFacts = [] as const;

export const reviewOperations = {};
