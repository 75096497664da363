export const filesFailures = {} as const;
export const filesFacts = [] as const;

export const filesOperations = {};
