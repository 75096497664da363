export const registerActions = {};
