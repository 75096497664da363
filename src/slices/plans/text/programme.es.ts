export const programmeText = { failures: {}, facts: {}, operations: {} };
