/** What plans promises about money and people, places, the public profile. */
export const viewsFailures = {} as const;
export const viewsFacts = [] as const;
export const viewsOperations = {};
