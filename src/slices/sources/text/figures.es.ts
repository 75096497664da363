export const figuresText = {
  failures: {
    'figure-unknown': 'No hay un cálculo con el nombre «{name}». Elija uno de la lista.',
    'figure-subject': 'Diga de qué registro son las cifras: su clase y su identidad, las dos juntas.',
  },
  facts: {},
  operations: { figure: 'Calcular una cifra', figures: 'Ver las cifras, declaradas y calculadas', figureRecords: 'Ver los registros que hay detrás de una cifra', exportFigures: 'Guardar las cifras en una hoja' },
};
