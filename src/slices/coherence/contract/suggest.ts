/** What coherence promises about suggestions and similar texts. */
export const suggestFailures = {} as const;
export const suggestFacts = [] as const;
export const suggestOperations = {};
