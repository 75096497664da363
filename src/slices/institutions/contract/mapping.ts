export const mappingFailures = {} as const;
export const mappingFacts = [] as const;

export const mappingOperations = {};
