export const modelsText = { failures: {}, facts: {}, operations: {} };
