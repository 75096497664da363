export const viewsActions = {};
