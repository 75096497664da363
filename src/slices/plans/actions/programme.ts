export const programmeActions = {};
