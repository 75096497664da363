export const externalActions = {};
