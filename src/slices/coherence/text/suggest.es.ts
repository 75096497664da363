export const suggestText = { failures: {}, facts: {}, operations: {} };
