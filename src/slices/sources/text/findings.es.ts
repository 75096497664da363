export const findingsText = {
  failures: { 'check-unknown': 'No hay una revisión con el nombre «{name}». Elija una de la lista.' },
  facts: {},
  operations: { check: 'Contrastar los registros' },
};
