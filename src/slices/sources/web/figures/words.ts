/** What the screens of figures say. */
export const words = {
  page: 'Cifras',
  lead: 'Cada número de la casa dice quién lo declara y qué dan los registros. Aquí está qué cuenta cada cálculo y sobre qué.',
  reading: 'Calculando las cifras…',
  failed: 'No se pudieron calcular las cifras.',
  again: 'Volver a intentar',
  caption: 'Cifras',
  columns: { figure: 'Cifra', counts: 'Qué cuenta', over: 'Sobre qué registros', of: 'Se calcula de', value: 'Hoy', declared: 'Declarado', calculated: 'Calculado', state: 'Cómo están' },
  house: 'toda la casa',
  subjects: { 'territories.unit': 'un territorio', 'institutions.institution': 'una institución', 'plans.plan': 'un plan', 'plans.element': 'un elemento de un plan', 'sources.document': 'un documento' } as Record<string, string>,
  onlyToday: 'Solo hoy',
  parameters: 'Se afina con',
  documented: 'Qué cuenta cada una',
  tryTitle: 'Probar con un registro',
  tryLabel: 'Territorio, institución, plan o documento',
  tryHint: 'Escriba su nombre y elija de la lista.',
  sheet: 'Guardar hoja',
  csv: 'CSV',
  xlsx: 'Excel',
  open: 'Abrir su página',
  all: 'Ver todas las cifras',
  back: 'Ver todas las cifras de la casa',
  nothing: 'Nada declarado ni calculado de esto a su alcance',
  nothingBody: 'Puede no estar, o no estar a su alcance.',
  noValue: 's/d',
  notDeclared: 'nadie lo declara',
  notCalculated: 'no se calcula',
  states: { differs: 'difieren', both: 'declarada y calculada', declared: 'solo declarada', calculated: 'solo calculada', none: 'sin dato' },
  otherDay: (day: string): string => `de otra fecha: ${day}`,
  marks: { declared: '', inferred: 'inferido', transcribed: 'transcrito' },
  finding: 'Abrir el hallazgo',
  records: 'Los registros',
  recordsCaption: 'Registros detrás de la cifra',
  record: 'Registro',
  counted: 'Cuenta',
  yes: 'cuenta',
  no: 'no cuenta',
  more: 'Ver más',
  noRecords: 'Ningún registro detrás de esta cifra',
  panel: 'Cifras',
  asOf: (day: string): string => `al ${day}`,
};

const some = (n: number, one: string, many: string): string => (n === 1 ? `una ${one}` : `${n} ${many}`);
const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The title of the catalogue, from what it lists. */
export const catalogueSentence = (names: number): string => `${opening(some(names, 'cifra documentada', 'cifras documentadas'))}: qué cuenta cada una y sobre qué registros`;

/** The title of a subject's figures: what differs first. */
export function subjectSentence(items: readonly { state: 'differs' | 'both' | 'declared' | 'calculated' | 'none' }[]): string {
  const count = (...states: string[]): number => items.filter(({ state }) => states.includes(state)).length;
  const differ = count('differs');
  if (differ > 0) return `${opening(some(differ, 'cifra difiere', 'cifras difieren'))} de ${items.length}`;
  const declared = count('both', 'declared');
  const known = items.length - count('none');
  if (items.length === 0) return 'Ninguna cifra todavía';
  if (known === 0) return `${opening(some(items.length, 'cifra', 'cifras'))}, sin dato por ahora`;
  if (declared === 0 && known < items.length) return `${opening(some(known, 'cifra calculada', 'cifras calculadas'))} y ${some(items.length - known, 'sin dato', 'sin dato')}; nadie declara ninguna`;
  return declared === 0 ? `${opening(some(items.length, 'cifra calculada', 'cifras calculadas'))}; nadie declara ninguna` : `${opening(some(items.length, 'cifra', 'cifras'))}, ${some(declared, 'declarada', 'declaradas')}; ninguna difiere`;
}

/** The title of a list of records: «3 de 16 cuentan». */
export const recordsSentence = (title: string, counted: string, all: string | undefined): string => (all === undefined ? `${title}: ${counted}` : `${title}: ${counted} de ${all}`);
