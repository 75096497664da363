export const actorsText = { failures: {}, facts: {}, operations: {} };
