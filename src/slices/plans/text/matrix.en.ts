export const matrixText = {
  failures: { 'cells-refused': 'Nothing was saved: {count} cells do not enter. The first, {where}: {message}' },
  facts: { 'elements-edited': 'Elements changed in the matrix' },
  operations: { editElements: 'Edit several elements at once' },
};
