export const matrixText = {
  failures: { 'cells-refused': 'Nada se guardó: hay celdas que no entran (cuántas: {count}). La primera, {where}: {message}' },
  facts: { 'elements-edited': 'Se cambiaron elementos en la matriz' },
  operations: { editElements: 'Editar varios elementos a la vez' },
};
