export const lawFailures = {} as const;
export const lawFacts = [] as const;
export const lawOperations = {};
