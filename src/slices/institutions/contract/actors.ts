export const actorsFailures = {} as const;
export const actorsFacts = [] as const;

export const actorsOperations = {};
