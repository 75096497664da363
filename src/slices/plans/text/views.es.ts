export const viewsText = { failures: {}, facts: {}, operations: {} };
