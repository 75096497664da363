export const filesText = { failures: {}, facts: {}, operations: {} };
