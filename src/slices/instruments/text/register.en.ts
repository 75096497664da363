export const registerText = { failures: {}, facts: {}, operations: {} };
