/** What plans promises about two versions side by side, and updating from the one in force. */
export const updatingFailures = {} as const;
export const updatingFacts = [] as const;
export const updatingOperations = {};
