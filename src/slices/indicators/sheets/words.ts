/** What a sheet of series is told when a row does not enter: where, and what to do. */
export const words = {
  noPlace: 'La fila no dice de qué territorio es. Escriba su código, o su nombre.',
  unknownCode: (code: string) => `No hay un territorio con el código ${code} en ese país. Revise el código.`,
  unknownName: (name: string) => `No hay un territorio que se llame «${name}». Revise cómo está escrito, o escriba su código.`,
  elsewhere: (name: string, above: string, where: string) => `«${name}» no está en ${above}: está en ${where}. Corrija uno de los dos.`,
  several: (name: string, where: string) => `Hay varios territorios que se llaman «${name}»: en ${where}. Escriba el código, o el nombre de lo que está encima.`,
  otherName: (code: string, name: string, said: string) => `El código ${code} es de ${name}, y la fila dice «${said}». Corrija uno de los dos.`,
  noIndicator: 'La fila no dice de qué indicador es. Escriba su código.',
  unknownIndicator: (said: string, some: string) => `«${said}» no es el código ni el nombre de un indicador de este país. ${some ? `Hay, por ejemplo: ${some}.` : 'Cree primero su ficha técnica.'}`,
  twoIndicators: (said: string, codes: string) => `Varios indicadores se llaman «${said}»: ${codes}. Escriba el código.`,
  noPeriod: 'La fila no dice de qué período es. Escriba un año, un trimestre o un mes: 2023, 2023-T1 o 2023-04.',
  unknownPeriod: (said: string) => `«${said}» no se lee como un período. Escriba un año, un trimestre o un mes: 2023, 2023-T1 o 2023-04.`,
  later: (period: string) => `El período ${period} todavía no empieza. Revise la fecha.`,
  unknownGroup: (said: string, known: string) => `«${said}» no es un grupo generacional de este país. Use uno de estos: ${known}; o «Todas las edades».`,
  noSource: 'La fila no dice su fuente. Escríbala, o diga una para toda la hoja.',
  twice: (row: number) => `Ese mismo valor ya está en la fila ${row}. Deje uno de los dos.`,
  /** In this register `np` says that a value does not apply; in a plan, that it was not programmed. */
  notANumber: (message: string) => message.replace('np si no está programado', 'np si no corresponde'),
  unusual: (row: number, label: string) => `Fila ${row}: ${label}. Un porcentaje suele estar entre 0 y 100. Si es correcto, siga; si no, corríjalo en la hoja y súbala de nuevo.`,
  moreUnusual: (n: number) => (n === 1 ? 'Hay 1 porcentaje más fuera de 0 a 100.' : `Hay ${n} porcentajes más fuera de 0 a 100.`),
  outOfReach: (name: string) => `Su permiso no alcanza a ${name}: ese valor no se puede escribir.`,
  silent: (n: number) => (n === 1 ? 'Una celda vacía no registra nada. Para decir que no hay dato escriba s/d; si no corresponde, np.' : `${n} celdas vacías no registran nada. Para decir que no hay dato escriba s/d; si no corresponde, np.`),
} as const;
