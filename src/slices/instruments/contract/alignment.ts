export const alignmentFailures = {} as const;
export const alignmentFacts = [] as const;

export const alignmentOperations = {};
