export const statementsFailures = {} as const;
export const statementsFacts = [] as const;
export const statementsOperations = {};
