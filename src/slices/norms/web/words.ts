/** What the screen of norms says. */
export const words = {
  page: 'Normas',
  country: 'País',
  level: 'Nivel de gobierno',
  everyLevel: 'Todos los niveles',
  onlyDoubtful: 'Solo por verificar',
  competences: 'Competencias por nivel',
  competencesMeta: (shown: number, whole: number): string => `${shown} de ${whole}`,
  columns: { code: 'Código', title: 'Competencia', type: 'Tipo', norm: 'Norma', source: 'De dónde se toma', standing: 'Estado' },
  article: (number: string, letter: string | null): string => `art. ${number}${letter ? `, ${letter}` : ''}`,
  norms: 'Normas que se citan',
  normColumns: { title: 'Norma', from: 'Vigente desde', reform: 'Última reforma', standing: 'Estado' },
  faculties: 'Quién puede qué',
  terms: 'Plazos de ley',
  whyDoubtful: 'Lo marcado «por verificar» viene de una fuente que no es el texto oficial. Sirve de orientación y nunca señala a nadie.',
  help: 'Esto es una ayuda para encontrar la norma. No reemplaza a la asesoría jurídica.',
  failed: 'No se pudieron leer las normas.',
  again: 'Volver a intentar',
  none: 'De este país todavía no hay competencias registradas',
  noneBody: 'Elija otro país. Las competencias se cargan con el paquete de cada país, con su fuente.',
  noneMatch: 'Ninguna competencia coincide',
  noneMatchBody: 'Elija otro nivel, o quite el filtro.',
  clear: 'Quitar los filtros',
  verify: 'Verificar',
  verifyTitle: (code: string): string => `Verificar ${code}`,
  verifySource: 'Qué texto leyó y dónde está',
  verifyHint: 'Por ejemplo: Registro Oficial Suplemento 303, 19 de octubre de 2010, artículo 54.',
  verifyNeed: 'Escriba el texto que leyó.',
  save: 'Guardar',
  cancel: 'Cancelar',
  notSaved: 'No se guardó la verificación.',
  kept: 'Su texto sigue aquí.',
};

/** The page's sentence, from what is in sight. */
export function sentence(country: string, all: readonly { verified: boolean }[]): string {
  const seen = all.filter(({ verified }) => verified).length;
  if (all.length === 0) return `Competencias de los gobiernos de ${country}: sin datos`;
  const rest = all.length - seen;
  const what = `${all.length} ${all.length === 1 ? 'competencia' : 'competencias'} de los gobiernos de ${country}`;
  if (rest === 0) return `${what}, todas verificadas`;
  return `${what}: ${seen === 0 ? 'ninguna verificada' : seen === 1 ? 'una verificada' : `${seen} verificadas`}, ${rest} por verificar`;
}

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** A date as far as it is known: «2008», «oct 2010», «19 oct 2010». */
export function dayText(day: string): string {
  const [year = day, month, date] = day.split('-');
  return [date && String(Number(date)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
