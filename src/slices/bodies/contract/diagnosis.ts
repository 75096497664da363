export const diagnosisFailures = {} as const;
export const diagnosisFacts = [] as const;

export const diagnosisOperations = {};
