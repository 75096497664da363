export const glossaryFailures = {} as const;
export const glossaryFacts = [] as const;
export const glossaryOperations = {};
