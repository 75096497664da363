export const glossaryText = { failures: {}, facts: {}, operations: {} };
