export const matrixText = { failures: {}, facts: {}, operations: {} };
