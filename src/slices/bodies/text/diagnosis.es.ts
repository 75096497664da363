export const diagnosisText = { failures: {}, facts: {}, operations: {} };
