const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** What a reading is not sure of, said to who confirms it. */
export const doubtSays = {
  bare: () => 'No se encontró ningún artículo. Revise si el archivo es el texto normativo; si sus artículos llevan otra marca, sepárelos a mano.',
  cites: (text: string) => `Empieza como un artículo y parece citar otro: «${shown(text)}». Quedó dentro de la parte anterior.`,
  jump: (before: string, number: string) => `Después del artículo ${before} viene el ${number}. Revise si falta alguno o si la numeración salta así en el original.`,
  repeated: (number: string) => `El artículo ${number} aparece dos veces. Revise cuál es el que vale.`,
  restart: (number: string) => `La numeración vuelve a empezar en el artículo ${number}. Revise si es otro texto dentro del mismo archivo.`,
  quotes: () => 'Unas comillas se abren en esta parte y no se cierran. Revise dónde termina la cita.',
  empty: (number: string) => `El artículo ${number} no tiene texto. Revise si se perdió o si está en una imagen.`,
  long: () => 'Esta parte es muy larga y se dividió. Revise si dentro hay artículos que no se reconocieron.',
  contents: (count: number) => `Se dejaron fuera ${count} líneas que parecen de un índice.`,
};
