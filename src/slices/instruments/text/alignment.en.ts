export const alignmentText = { failures: {}, facts: {}, operations: {} };
