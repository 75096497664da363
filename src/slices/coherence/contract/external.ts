/** What coherence promises about validation of lines, incompatibilities and synergies, analysis of a territory. */
export const externalFailures = {} as const;
export const externalFacts = [] as const;
export const externalOperations = {};
