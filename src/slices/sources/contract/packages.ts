export const packagesFailures = {} as const;
export const packagesFacts = [] as const;
export const packagesOperations = {};
