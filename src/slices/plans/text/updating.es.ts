export const updatingText = { failures: {}, facts: {}, operations: {} };
