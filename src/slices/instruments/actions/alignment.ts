export const alignmentActions = {};
