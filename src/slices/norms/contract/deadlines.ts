export const deadlinesFailures = {} as const;
export const deadlinesFacts = [] as const;
export const deadlinesOperations = {};
