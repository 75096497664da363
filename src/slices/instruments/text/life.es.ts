export const lifeText = { failures: {}, facts: {}, operations: {} };
