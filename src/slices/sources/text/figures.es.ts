export const figuresText = {
  failures: { 'figure-unknown': 'No hay un cálculo con el nombre «{name}». Elija uno de la lista.' },
  facts: {},
  operations: { figure: 'Calcular una cifra' },
};
