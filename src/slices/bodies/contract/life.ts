export const lifeFailures = {} as const;
export const lifeFacts = [] as const;

export const lifeOperations = {};
