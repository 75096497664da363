export const checksActions = {};
