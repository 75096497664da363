import type { Mark } from '../../../../kernel/statement.ts';
import type { Chain, ReadingState } from '../../contract.ts';
import { amountText, some } from '../../rules/wording.ts';

/** Words of the margin: a document with what is written down of it. */
export const words = {
  tabs: 'Secciones del documento',
  says: 'Lo que dice',
  cites: 'Citas y datos',
  filters: 'Mostrar solo',
  property: 'Propiedad',
  part: 'Parte del documento',
  mark: 'Cómo se leyó',
  all: 'Todas',
  optionOf: (name: string, count: number) => `${name} (${count})`,
  clear: 'Quitar los filtros',
  line: (n: number) => `Línea ${n}`,
  lineOnly: (n: number) => `Solo la línea ${n}`,
  lines: (from: number, to: number, all: number) => `Líneas ${amountText(from, undefined)} a ${amountText(to, undefined)} de ${amountText(all, undefined)}`,
  pageOf: (page: number, pages: number | null) => (pages === null ? `Página ${page}` : `Página ${page} de ${pages}`),
  before: 'Anteriores',
  after: 'Siguientes',
  pageBefore: 'Página anterior',
  pageAfter: 'Página siguiente',
  goTo: 'Ir a la línea',
  go: 'Ir',
  openAt: (page: number) => `Abrir el archivo en la página ${page}`,
  text: 'Texto del documento',
  margin: 'Afirmaciones',
  wholePage: 'En toda la página',
  saidHere: (n: number) => (n === 1 ? 'Ir a la afirmación de esta línea' : `Ir a las ${n} afirmaciones de esta línea`),
  toLine: 'Ir al lugar',
  differs: 'No cuadra: ver el hallazgo',
  more: (n: number) => `Ver ${n} más`,
  less: 'Ver menos',
  keys: 'J y K van de una afirmación a otra; L, al lugar de la que tiene el foco.',
  state: 'Anotar una afirmación',
  stateAt: (n: number) => `Anotar una afirmación en la línea ${n}`,
  noGrant: 'Su cuenta no puede anotar afirmaciones. Pídalo a quien administra las cuentas.',
  correct: 'Corregir',
  retract: 'Quitar',
  retracted: 'Afirmación quitada. La historia la conserva.',
  undo: 'Deshacer',
  failedRetract: 'No se quitó la afirmación.',
  failedUndo: 'No se volvió a poner la afirmación.',
  noStatements: 'Todavía no hay nada anotado de este documento',
  noStatementsText: 'Elija el número de una línea y anote qué dice ahí: de qué habla, qué propiedad y con qué valor.',
  noStatementsNoText: 'Anote qué dice y en qué lugar: la página, la tabla, la lámina.',
  noneMatch: 'Ninguna afirmación coincide con lo elegido',
  noneMatchText: 'Quite un filtro para ver las demás.',
  tooMany: 'Aquí hay más afirmaciones de las que caben. Elija una propiedad o una parte para verlas todas.',
  moreList: 'Ver más',
  noPlace: 'Sin lugar anotado',
  noText: 'La casa tiene lo que se anotó de este documento, no su texto: cada lugar se abre con lo que dice.',
  failed: 'No se pudo leer lo que dice el documento.',
  again: 'Volver a probar',
  original: 'dice el original',
  confidence: (word: string) => `confianza ${word}`,
  asOf: (day: string) => `al ${day}`,
  marks: { declared: 'declarado', inferred: 'inferido', transcribed: 'transcrito' } satisfies Record<Mark, string>,
  markNotes: { declared: 'El documento lo dice.', inferred: 'Lo leemos entre líneas.', transcribed: 'Está escrito de un modo ilegible o con error, y se corrige.' } satisfies Record<Mark, string>,
  reading: {
    waiting: 'Se está leyendo el texto del archivo. Aparecerá aquí en cuanto termine.',
    read: '',
    empty: 'Las páginas del archivo son imágenes: no hay texto que leer. Las afirmaciones se anotan por su página.',
    locked: 'El archivo está cerrado con contraseña y no se pudo leer. Suba una copia sin ella como documento nuevo que lo reemplaza.',
    broken: 'El archivo está dañado y no se pudo leer su texto. Se conserva tal como llegó.',
    large: 'El documento es demasiado largo para leerlo entero: aquí está su comienzo, si se pudo. El archivo se conserva completo.',
    none: 'De este tipo de archivo no se lee el texto. Las afirmaciones se anotan por su lugar.',
  } satisfies Record<ReadingState, string>,
};

const saidOf = (n: number, capped: boolean): string => `${capped ? 'más de ' : ''}${some(n, 'afirmación anotada', 'afirmaciones anotadas')}`;
const citedIn = (n: number): string => (n === 0 ? 'ningún registro lo cita' : `citado en ${some(n, 'lugar', 'lugares')}`);

/** The sentence of a document: what is written down of it, and how often it is cited. */
export const documentSentence = (title: string, statements: { value: number; capped: boolean }, cited: number): string =>
  statements.value === 0 && cited === 0 ? `${title}: nada anotado y ningún registro lo cita todavía` : `${title}: ${statements.value === 0 ? 'nada anotado todavía' : saidOf(statements.value, statements.capped)}; ${citedIn(cited)}`;

/** Words of the form in which a statement is written down. */
export const formWords = {
  title: 'Anotar una afirmación',
  editTitle: 'Corregir una afirmación',
  topic: 'De qué habla',
  topicHint: 'Un asunto: un grupo, una actividad, un organismo, una parte del documento.',
  topicNeed: 'Elija el asunto, o cree uno nuevo.',
  newTopic: (text: string) => `Crear el asunto «${text}»`,
  kind: 'Qué es',
  kindHint: 'Una palabra: grupo, taller, línea, institución, sección.',
  kindNeed: 'Diga qué es, por ejemplo «taller».',
  property: 'Qué dice de eso',
  propertyHint: 'Una propiedad: participantes, fecha, lugar, visión.',
  propertyNeed: 'Elija la propiedad, o cree una nueva.',
  propertyOnly: 'Elija una de la lista, por ejemplo «participantes». Si falta, pídala a quien administra las cuentas.',
  newProperty: (text: string) => `Crear la propiedad «${text}»`,
  takes: 'Qué valores toma',
  kinds: { number: 'Un número', date: 'Una fecha', time: 'Una hora', text: 'Un texto', list: 'Una lista', flag: 'Sí, no o en parte', topic: 'Otro asunto' },
  unit: 'Unidad',
  value: 'Valor',
  numberHint: 'Por ejemplo 1.066 o 96,9.',
  date: 'Fecha',
  dateHint: 'Como la da el documento: 2019, 2019-08 o 2019-08-22.',
  to: 'Hasta',
  time: 'Hora',
  items: 'Elementos',
  itemsHint: 'Uno en cada línea.',
  topicValue: 'Clave del otro asunto',
  valueNeed: 'Escriba el valor como lo dice el documento.',
  flags: { yes: 'Sí', no: 'No', partial: 'En parte' },
  none: 'El documento',
  noneOptions: { '': 'da el valor', 's/d': 'dice que no hay dato (s/d)', np: 'dice que no se programó (np)' },
  asOf: 'Vale para',
  asOfHint: 'El año, mes o día al que se refiere, si lo dice: 2019, 2019-08 o 2019-08-22.',
  mark: 'Cómo se leyó',
  original: 'Texto original',
  originalHint: 'Tal como está, con su error.',
  originalNeed: 'Escriba el texto tal como está en el documento.',
  confidence: 'Confianza en la lectura',
  confidences: { alta: 'Alta', media: 'Media', baja: 'Baja' },
  quote: 'Cita textual',
  note: 'Nota',
  place: 'Lugar en palabras',
  placeHint: 'Por ejemplo «Tabla No. 1» o «lámina 3». Si lo deja vacío, se dice con la página y la línea.',
  part: 'Parte del documento',
  partHint: 'Dos partes pueden decir dos cosas: texto, tabla, lámina.',
  page: 'Página',
  line: 'Línea',
  lineTo: 'Hasta la línea',
  wholeNeed: 'Escriba un número entero desde 1.',
  moreFields: 'Fecha, lectura, cita y nota',
  save: 'Guardar',
  cancel: 'Cancelar',
  done: 'Afirmación guardada.',
  notSaved: 'No se guardó la afirmación.',
  topicNotMade: 'No se creó el asunto.',
  propertyNotMade: 'No se creó la propiedad.',
  conflict: 'Otra persona corrigió esta afirmación mientras usted la editaba.',
  conflictWhy: 'Compare los dos valores y elija.',
  kept: 'Lo que escribió sigue aquí.',
  saveMine: 'Guardar lo mío',
  keepTheirs: 'Quedarme con lo guardado',
};

/** Words of the page of a topic. */
/** «De 4 problemas, 3 llevan a algo; 2 enlaces, todos leídos por alguien»: what a chain holds and what it lacks. */
export function chainSentence({ topics, links }: Pick<Chain, 'topics' | 'links'>): string {
  const joined = new Set(links.flatMap(({ from, to }) => [from, to]));
  const read = links.filter(({ mark }) => mark === 'inferred').length;
  const loose = topics.filter(({ id }) => !joined.has(id)).length;
  const many = (n: number, one: string, some: string): string => `${n} ${n === 1 ? one : some}`;
  const told = read === 0 ? '' : read === links.length ? (read === 1 ? '; el documento no lo dice: se lee en él' : '; el documento no los dice: se leen en él') : `; ${many(read, 'no lo dice', 'no los dice')} el documento`;
  return `${many(links.length, 'enlace', 'enlaces')} entre ${topics.length - loose} asuntos${told}${loose === 0 ? '' : `; ${many(loose, 'queda sin enlace', 'quedan sin enlace')}`}.`;
}
export const chainWords = { title: 'Cadena: qué lleva a qué', tab: 'Cadena', alone: 'nadie dice a qué lleva ni de qué viene' } as const;

export const topicWords = {
  page: 'Asunto',
  failed: 'No se pudo abrir el asunto.',
  notOpened: 'Este asunto no se pudo abrir',
  back: 'Ver los documentos',
  said: 'Qué dice cada documento',
  property: 'Propiedad',
  values: 'Lo que dicen',
  standing: 'Comparación',
  differs: 'difieren',
  same: 'coinciden',
  single: 'una sola afirmación',
  several: 'varios valores, sin contradecirse',
  none: 'Ningún documento a su alcance dice algo de este asunto',
  noneText: 'Se anota desde el documento, en el lugar donde lo dice.',
  more: 'Hay más de lo que cabe en esta página.',
  facts: 'Datos del asunto',
  key: 'Clave',
  kind: 'Qué es',
  partOf: 'Parte de',
  parts: 'Sus partes',
  after: 'Viene después de',
  continues: 'Continúa a',
  aliases: 'También se le llama',
  findings: 'Hallazgos',
  noFindings: 'Nada que no cuadre',
  openFindings: (n: number, more: boolean) => (more ? `Más de ${n} abiertos` : n === 1 ? '1 abierto' : `${n} abiertos`),
  territory: 'Territorio',
};

/** The sentence of a topic: how much is said of it, by how many documents, and how much of it differs. */
export function topicSentence(name: string, statements: number, documents: number, differing: number): string {
  if (statements === 0) return `${name}: nada anotado a su alcance`;
  const much = `${name}: ${some(statements, 'afirmación', 'afirmaciones')} de ${some(documents, 'documento', 'documentos')}`;
  return differing === 0 ? much : `${much}; en ${some(differing, 'propiedad', 'propiedades')} no coinciden`;
}
