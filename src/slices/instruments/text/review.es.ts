export const reviewText = { failures: {}, facts: {}, operations: {} };
