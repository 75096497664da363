export const progressText = { failures: {}, facts: {}, operations: {} };
