export const diagnosisActions = {};
