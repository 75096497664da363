export const boardText = {
  failures: {
    'board-level-unknown': 'Ese nivel no está en ese territorio. Elija uno de estos: {levels}.',
    'board-kind-unknown': 'En ese país no hay una clase de organismo «{kind}». Elíjala de la lista.',
    'board-territory-unknown': 'No hay un territorio con el código «{code}». Búsquelo por su nombre.',
  },
  facts: {},
  operations: {
    conformation: 'Ver qué organismos tiene y cuáles le faltan a cada territorio',
    coverage: 'Ver cuántos territorios tienen un organismo',
  },
};
