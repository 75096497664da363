export const compositionActions = {};
