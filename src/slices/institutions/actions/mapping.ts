export const mappingActions = {};
