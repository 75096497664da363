export const actorsActions = {};
