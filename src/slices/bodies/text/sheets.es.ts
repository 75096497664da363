export const sheetsText = { failures: {}, facts: {}, operations: {} };
