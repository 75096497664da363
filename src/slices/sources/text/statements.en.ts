export const statementsText = { failures: {}, facts: {}, operations: {} };
