export const progressActions = {};
