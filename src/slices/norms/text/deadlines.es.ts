export const deadlinesText = { failures: {}, facts: {}, operations: {} };
