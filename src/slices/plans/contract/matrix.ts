/** What plans promises about many elements at once, as the matrix saves them. */
export const matrixFailures = {} as const;
export const matrixFacts = [] as const;
export const matrixOperations = {};
