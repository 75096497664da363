/** What coherence promises about internal coherence, competences, right of reply. */
export const checksFailures = {} as const;
export const checksFacts = [] as const;
export const checksOperations = {};
