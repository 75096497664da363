export const mappingText = { failures: {}, facts: {}, operations: {} };
