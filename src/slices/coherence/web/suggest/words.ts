import { countText } from '../words.ts';

/* Every word of these screens, in Spanish. */

export const words = {
  page: 'Sugerencias de vínculo',
  failed: 'No se pudieron leer las sugerencias.',
  notRead: 'Las sugerencias no se pudieron leer',
  retry: 'Volver a probar',
  seeCoherence: 'Ver la coherencia',
  similar: 'Textos muy parecidos',
  lead: 'Elementos sin vínculo, con lo que se les parece en los planes de arriba y de los vecinos. Sugerir no es vincular: decide una persona.',
  linked: 'Con vínculo',
  compared: 'Se compara con',
  comparedWith: (withPlan: number, all: number) => `${countText(withPlan)} de ${countText(all)} gobiernos de arriba y vecinos con plan a su alcance`,
  waiting: (n: number, capped: boolean) => `Esperan ${capped ? `más de ${countText(n)}` : countText(n)}`,
  current: 'aquí está',
  own: 'Su elemento',
  best: (at: number, all: number) => `Sugerencia ${countText(at)} de ${countText(all)}`,
  alike: (score: number) => (score >= 0.85 ? 'se parecen mucho' : score >= 0.5 ? 'se parecen' : 'se parecen algo'),
  alikeNote: (score: number) => `${score.toFixed(2).replace('.', ',')} de 1`,
  found: (n: number) => (n === 1 ? '1 sugerencia' : `${countText(n)} sugerencias`),
  going: 'Cómo va',
  why: 'Por qué',
  justification: 'Justificación que leerá quien decide',
  justificationHint: 'Sale de lo que los dos textos tienen en común. Corríjala si hace falta.',
  needJustification: 'Escriba por qué, con al menos tres letras.',
  direct: 'Directo',
  partial: 'Parcial',
  reject: 'No va',
  next: 'Siguiente',
  previous: 'Anterior',
  keys: 'Con el teclado: D directo, P parcial, N no va, J la siguiente, K la anterior.',
  keysLook: 'Con el teclado: J la siguiente, K la anterior.',
  onlyLook: 'Usted puede mirar. Vincular o dejar de lado le toca a quien responde por este plan.',
  noGrant: 'Su permiso no alcanza para proponer en nombre de este plan.',
  noDismiss: 'Su permiso no alcanza para dejar de lado una sugerencia de este plan.',
  proposed: 'Vínculo propuesto. Falta que lo decida el otro plan.',
  dismissed: 'Sugerencia dejada de lado.',
  undo: 'Deshacer',
  notSaved: 'No se guardó.',
  others: 'Las demás de este elemento',
  look: 'Mirar',
  asideOf: (n: number) => (n === 1 ? '1 sugerencia de este elemento se dejó de lado.' : `${countText(n)} sugerencias de este elemento se dejaron de lado.`),
  doneTitle: 'No queda ninguna sugerencia',
  doneBody: 'Todo elemento sin vínculo fue mirado, o no hay con qué compararlo. Lo que sigue suelto está en los cabos sueltos.',
  gaps: 'Ver los cabos sueltos',
  noPlanTitle: 'Todavía no hay nada que sugerir',
  noPlanBody: 'Cuando se cargue el plan de este territorio, aquí aparece con qué se puede vincular cada elemento.',
  loadPlan: 'Importar un plan',
  noOthers: 'Ningún gobierno de arriba ni vecino tiene plan a su alcance: no hay con qué comparar.',
  more: 'Ver más',
  chooseTitle: 'Elija el territorio cuyas sugerencias quiere revisar',
  chooseLead: 'Verá con qué se puede vincular cada elemento que quedó suelto.',
} as const;

export const similarWords = {
  page: 'Textos muy parecidos',
  failed: 'No se pudieron comparar los textos.',
  notRead: 'Los textos no se pudieron comparar',
  retry: 'Volver a probar',
  who: 'Esto lo ven solo las personas de los dos gobiernos de cada par y quienes acompañan a uno de ellos. Nadie más, hasta que conversen.',
  what: 'Muy parecido: al menos cuatro de cada cinco pasajes de cinco palabras del texto más corto están en el otro. Se quita antes lo que dicen guías y leyes, y lo que comparten más de veinte gobiernos. Los elementos cortos se comparan junto con los que cuelgan del mismo. No dice quién escribió primero: un texto puede venir de un trabajo en conjunto.',
  label: 'texto muy parecido',
  labelOf: (one: number, two: number) => (one > 1 && two > 1 ? `texto muy parecido: ${countText(one)} y ${countText(two)} elementos seguidos` : 'texto muy parecido'),
  least: 'Desde cuánto',
  from80: 'Desde 80 %',
  from100: 'Iguales',
  passages: 'pasajes',
  open: 'Abrir en el plan',
  none: 'Ningún texto a su alcance es muy parecido al de otro gobierno',
  noneBody: 'Se comparan textos de veinticinco palabras o más: un elemento, o uno corto con los que cuelgan de él. Los de planes que no están a su alcance no se muestran.',
  shownOf: (shown: number, all: number, capped: boolean) => `Se muestran ${countText(shown)} de ${capped ? 'más de ' : ''}${countText(all)}.`,
  talk: 'Qué hacer: conversen entre los dos equipos. Si el texto es de los dos, vincúlenlo; si no, cada uno escribe el suyo.',
} as const;

export const panelWords = {
  plan: 'Sugerencias de vínculo',
  waiting: (n: number, capped: boolean) => (n === 1 && !capped ? '1 elemento sin vínculo tiene con qué vincularse' : `${capped ? 'Más de ' : ''}${countText(n)} elementos sin vínculo tienen con qué vincularse`),
  review: 'Revisar',
  alike: (n: number, capped: boolean) => (n === 1 && !capped ? '1 texto muy parecido al de otro gobierno' : `${capped ? 'Más de ' : ''}${countText(n)} textos muy parecidos a los de otros gobiernos`),
  alikeNote: 'Lo ven solo los dos gobiernos y quienes los acompañan.',
  compare: 'Comparar',
} as const;

/** What justifies a suggestion, as the sentence that opens its justification. */
export function justificationOf(says: readonly string[]): string {
  const text = says.slice(0, 3).join('; ');
  return text ? `${text.charAt(0).toLocaleUpperCase('es')}${text.slice(1)}.` : '';
}
