export const lifeText = {
  failures: { 'compare-later': 'El día con el que se compara ({compare}) no es anterior al {asOf}. Elija uno anterior.' },
  facts: {},
  operations: {
    life: 'Ver cómo vive un organismo',
    stages: 'Ver en qué etapa está cada territorio con un organismo',
  },
};
