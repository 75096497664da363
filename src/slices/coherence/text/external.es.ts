export const externalText = { failures: {}, facts: {}, operations: {} };
