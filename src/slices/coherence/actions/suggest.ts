export const suggestActions = {};
