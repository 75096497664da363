export const reviewActions = {};
