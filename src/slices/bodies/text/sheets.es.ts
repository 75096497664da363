export const sheetsText = {
  failures: {
    'sheet-country': 'De {country} no hay clases de organismo cargadas. Elija otro país, o pida que se carguen.',
    'sheet-level': 'En ese nivel ninguna norma pide un organismo. Elija uno de estos: {levels}.',
  },
  facts: { 'rows-imported': 'Se cargó una hoja de organismos', 'import-undone': 'Se deshizo la carga de una hoja de organismos' },
  operations: {
    previewImport: 'Leer una hoja de organismos sin guardarla',
    import: 'Cargar una hoja de organismos',
    undoImport: 'Deshacer la carga de una hoja de organismos',
    imports: 'Ver las hojas de organismos cargadas',
    export: 'Guardar los organismos como hoja',
    template: 'Bajar la plantilla de una hoja de organismos',
  },
};
