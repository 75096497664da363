/* What the screens of progress share: states, values, days. The words of each screen stand beside it. */
export const stateWords = { pending: 'sin reportar', reported: 'por revisar', accepted: 'aceptado', returned: 'devuelto' } as const;
export const statePlurals = { pending: 'sin reportar', reported: 'por revisar', accepted: 'aceptados', returned: 'devueltos' } as const;
export const stateTones = { pending: 'sd', reported: 'run', accepted: 'ok', returned: 'risk' } as const;

export const valueWords = {
  sd: 's/d',
  np: 'np',
  sdMeans: 'no hay dato',
  npMeans: 'no programado',
  none: 'sin reporte',
  unnamed: 'Sin responsable nombrado',
  over: 'cuenta 100 %',
  counted: (withData: string, of: string): string => `con dato: ${withData} de ${of}`,
  notProgrammed: (count: string, one: string): string => `${count} no ${one} (np)`,
  noBand: 'con dato, sin semáforo',
  equalWeights: 'Pesan igual: no todos los elementos dicen su peso, y con unos sí y otros no el resultado sería inventado.',
};

export const dueWords = {
  today: 'vence hoy',
  tomorrow: 'vence mañana',
  left: (days: number): string => `faltan ${days} días`,
  late: (days: number): string => (days === 1 ? 'venció ayer' : `venció hace ${days} días`),
};

export const evidenceWords = {
  none: 'sin evidencia',
  gone: (name: string): string => `${name || 'Un archivo'}: ya no se puede leer`,
  goneNote: 'El reporte sigue en pie; pida el archivo otra vez a quien lo adjuntó.',
};

export const acts = { cancel: 'Cancelar', close: 'Cerrar', save: 'Guardar', again: 'Volver a intentar', copy: 'Copiar', copied: 'Se copió el texto.', notCopied: 'Este navegador no deja copiar. Selecciónelo y cópielo.' };

export const outsideWords = {
  title: 'Cómo va este plan lo ve quien lo lleva y quien responde por él',
  why: 'Usted puede leer el plan. Si necesita ver sus reportes, pida a su titular que lo comparta con su institución.',
  see: 'Ver el plan',
};
