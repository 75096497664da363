export const glossaryActions = {};
