export const checksText = { failures: {}, facts: {}, operations: {} };
