/** What a message may name. All of it as shown to the person. */
export type Details = {
  value?: string;
  title?: string;
  letters?: string;
  otherTitle?: string;
  otherLetters?: string;
  row?: number;
  count?: number;
  limit?: number;
  hint?: string;
};

/** Every message about a table, by its code. Values are shortened before they come here. */
export const tableText = {
  required: (d: Details) => `Falta «${d.title}». Escríbalo en esta celda.`,
  'formula-error': (d: Details) => `La fórmula de esta celda da ${d.value}. Corríjala o escriba el valor.`,
  'too-narrow': (d: Details) => `La celda se guardó como «${d.value}» porque la columna era angosta. Ensánchela y guarde la hoja de nuevo.`,
  'not-a-moment': (d: Details) => `«${d.value}» no es un año, un mes ni un día. Escriba 2019, 2019-08 o 22/08/2019.`,
  'too-long': (d: Details) => `El texto tiene ${d.count} caracteres y caben ${d.limit}. Acórtelo.`,
  'not-a-number': (d: Details) =>
    `«${d.value}» no es un número. Escriba solo el número, s/d si no hay dato o np si no está programado.`,
  'not-an-integer': (d: Details) => `«${d.value}» no es un número entero. Quite los decimales.`,
  'number-too-big': (d: Details) => `${d.value} es un número demasiado grande. Revise las cifras.`,
  'no-such-day': (d: Details) => `${d.value} no existe. Corrija la fecha.`,
  'month-first': (d: Details) => `${d.value} tiene el mes antes que el día. Escriba día/mes/año, por ejemplo 22/08/2019.`,
  'not-a-date': (d: Details) => `«${d.value}» no es una fecha. Escriba día, mes y año, por ejemplo 22/08/2019.`,
  'not-a-year': (d: Details) => `«${d.value}» no es un año de 1900 a 2200. Escriba cuatro cifras, por ejemplo 2026.`,
  'not-a-choice': (d: Details) => `«${d.value}» no es una opción de «${d.title}». ${d.hint}`,
  'not-yes-or-no': (d: Details) => `«${d.value}» no se entiende. Escriba sí o no.`,
  'code-became-date': (d: Details) =>
    `La hoja de cálculo convirtió este código en la fecha ${d.value}. Dé formato de texto a la celda y escríbalo de nuevo.`,
  'code-damaged': (d: Details) =>
    `La hoja de cálculo perdió cifras de este código (${d.value}). Dé formato de texto a la celda y escríbalo de nuevo.`,
  'wrong-form': (d: Details) => `«${d.value}» no tiene la forma de «${d.title}». Revise el valor.`,
  duplicate: (d: Details) => `El código ${d.value} ya está en la fila ${d.row}.`,
  'duplicate-number': (d: Details) =>
    `El código ${d.value} ya está en la fila ${d.row}. Si es otro, como ${d.value}0, dé formato de texto a la celda y escríbalo de nuevo.`,
  'column-shift': (d: Details) =>
    `«${d.value}» está en ${d.letters} («${d.title}») y parece de ${d.otherLetters} («${d.otherTitle}»). Revise si las celdas de esta fila se corrieron.`,
  'empty-table': () => 'La hoja no tiene una fila de títulos con datos debajo. Revise que sea la hoja correcta.',
  'too-wide': (d: Details) => `La hoja tiene ${d.count} columnas; se leen las primeras ${d.limit}.`,
  'hidden-rows': (d: Details) =>
    d.count === 1 ? 'Hay 1 fila oculta; también se lee.' : `Hay ${d.count} filas ocultas; también se leen.`,
  'skipped-total': (d: Details) => `La fila ${d.row} es un total («${d.value}») y no se lee.`,
  'skipped-heading': (d: Details) => `La fila ${d.row} es un encabezado de sección («${d.value}») y no se lee.`,
  'skipped-note': (d: Details) => `La fila ${d.row} es una nota («${d.value}») y no se lee.`,
  'decimal-by-column': (d: Details) =>
    `En ${d.letters} («${d.title}»), ${d.value} se leyó con ${d.hint}, como los demás valores de la columna.`,
  'decimal-by-country': (d: Details) =>
    `En ${d.letters} («${d.title}»), ${d.value} se leyó con ${d.hint}, como es usual en el país. Confirme que sea así.`,
} satisfies Record<string, (details: Details) => string>;

export type TableCode = keyof typeof tableText;
