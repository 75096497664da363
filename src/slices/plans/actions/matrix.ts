export const matrixActions = {};
