export const lifeActions = {};
