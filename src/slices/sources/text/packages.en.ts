export const packagesText = { failures: {}, facts: {}, operations: {} };
