export const packagesActions = {};
