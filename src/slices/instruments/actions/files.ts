export const filesActions = {};
