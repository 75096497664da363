export const deadlinesActions = {};
