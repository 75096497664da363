export const sheetsActions = {};
