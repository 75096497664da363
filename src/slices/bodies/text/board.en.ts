export const boardText = { failures: {}, facts: {}, operations: {} };
