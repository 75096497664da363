export const statementsActions = {};
