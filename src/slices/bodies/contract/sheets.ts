export const sheetsFailures = {} as const;
export const sheetsFacts = [] as const;

export const sheetsOperations = {};
