export const updatingActions = {};
