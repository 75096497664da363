export type SheetDetails = { limit?: string; row?: number; sheet?: string };

/** Why a file is not read or not written, and what to do, by code. */
export const sheetText = {
  broken: () => 'El archivo está dañado o incompleto. Ábralo en su hoja de cálculo, guárdelo de nuevo como .xlsx y vuelva a subirlo.',
  encrypted: () => 'El archivo tiene contraseña. Guárdelo sin contraseña y vuelva a subirlo.',
  'too-big': (d: SheetDetails) => `El archivo es demasiado grande (${d.limit}). Divídalo en varios y súbalos uno por uno.`,
  'too-slow': () => 'El archivo tarda demasiado en leerse. Copie solo la tabla a un libro nuevo y suba ese.',
  bomb: () => 'El archivo está comprimido de una forma que no es normal y no se abre. Copie la tabla a un libro nuevo y suba ese.',
  macros: () => 'El archivo tiene macros. Guárdelo como .xlsx (libro sin macros) y vuelva a subirlo.',
  xls: () => 'El archivo está en el formato antiguo .xls: guárdelo como .xlsx y vuelva a subirlo.',
  empty: () => 'El archivo no tiene datos. Revise que sea el archivo correcto.',
  quotes: (d: SheetDetails) => `Unas comillas que se abren cerca de la línea ${d.row} no se cierran. Corríjalas o guarde el archivo como .xlsx.`,
  unknown: () => 'El archivo no es una hoja de cálculo. Suba un archivo .xlsx, .ods o .csv.',
  'cell-too-long': (d: SheetDetails) =>
    `Un texto de la fila ${d.row} de «${d.sheet}» tiene más de ${d.limit} caracteres y no cabe en una celda. Guarde la tabla como CSV.`,
} satisfies Record<string, (details: SheetDetails) => string>;

export type SheetCode = keyof typeof sheetText;
