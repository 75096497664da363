export const compositionText = { failures: {}, facts: {}, operations: {} };
