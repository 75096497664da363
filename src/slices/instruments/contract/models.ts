export const modelsFailures = {} as const;
export const modelsFacts = [] as const;

export const modelsOperations = {};
