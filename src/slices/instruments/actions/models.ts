export const modelsActions = {};
