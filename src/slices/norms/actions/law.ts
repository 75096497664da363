export const lawActions = {};
