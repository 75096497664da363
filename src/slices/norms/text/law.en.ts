export const lawText = { failures: {}, facts: {}, operations: {} };
