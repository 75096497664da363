/** What plans promises about what a plan rests on, completes and feeds; government programmes and where they landed. */
export const programmeFailures = {} as const;
export const programmeFacts = [] as const;
export const programmeOperations = {};
