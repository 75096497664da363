/* What the sheet of reports says on its way back. */
export const sheetWords = {
  title: (period: string) => `Importar la hoja de «${period}»`,
  lead: 'Es la misma hoja que se baja. Se lee por su código; una celda vacía no borra nada. Nada se guarda hasta que usted lo diga, y la importación entera se puede deshacer.',
  steps: { file: '1. La hoja', headings: '2. Los encabezados', trial: '3. El ensayo' },
  download: 'Bajar la hoja',
  done: (changed: string, n: number) => (n === 1 ? 'Se reportó 1 elemento.' : `Se reportaron ${changed} elementos.`),
  leftOut: (count: string, n: number) => (n === 1 ? 'Una fila quedó fuera: corríjala en la hoja y vuelva a importarla.' : `${count} filas quedaron fuera: corríjalas en la hoja y vuelva a importarla.`),
  undo: 'Deshacer esta importación',
  undone: (count: string, n: number) => (n === 1 ? 'Se deshizo: 1 reporte volvió a como estaba.' : `Se deshizo: ${count} reportes volvieron a como estaban.`),
  notUndone: 'La importación sigue en pie.',
  again: 'Importar otra hoja',
  close: 'Cerrar',
  noGrant: 'Su cuenta no puede importar hojas de reportes.',
};
