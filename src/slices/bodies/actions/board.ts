export const boardActions = {};
