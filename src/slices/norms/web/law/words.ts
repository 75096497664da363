import type { NormStanding } from '../../contract/law/norm.ts';
import type { doubts } from '../../contract/law/resolve.ts';
import { momentText } from '../../rules/law/moment.ts';
import { dayText, passive } from '../../rules/law/words.ts';

const sinceText = (moment: string): string => dayText(moment).replace(/^en /, '');

/** What the screens of the law say. */
export const words = {
  page: 'Norma',
  facultiesPage: 'Facultades',
  help: 'Esto es una ayuda para encontrar la norma. No reemplaza a la asesoría jurídica.',
  failed: 'No se pudo leer la norma.',
  again: 'Volver a intentar',
  all: 'Todas las normas',
  loading: 'Leyendo la norma…',
  read: 'Leer el texto oficial',
  at: 'Al día',
  today: 'Ver al día de hoy',
  past: (day: string): string => `Está viendo la norma como estaba el ${momentText(day)}.`,
  unsure: 'No consta con exactitud si regía ese día: faltan fechas en su registro.',

  articles: 'Artículos',
  articlesMeta: (shown: number, whole: number): string => (shown === whole ? String(whole) : `${shown} de ${whole}`),
  searchArticles: 'Buscar en los artículos',
  searchPlace: 'Palabra o número',
  noArticles: 'Todavía no hay artículos registrados de esta norma',
  noArticlesBody: 'Se puede citar igual. Quien administra los agrega con su fuente.',
  noMatch: 'Ningún artículo dice eso',
  noMatchBody: 'Pruebe con otra palabra o con el número.',
  clear: 'Quitar el filtro',
  since: (moment: string): string => `Este texto rige desde ${sinceText(moment)}`,
  notKnown: 'El texto que se conoce es posterior a ese día.',
  articleEnded: (kind: string, by: string, on: string | null): string => `${kind === 'renumera' ? 'Renumerado por' : kind === 'deroga' ? 'Derogado por' : 'Sustituido por'} ${by}${on ? `, ${dayText(on)}` : ''}`,
  isNow: (place: string): string => `hoy, ${place}`,
  otherTexts: (count: number): string => (count === 1 ? 'Otro texto conocido' : `${count} textos más`),
  paraphrase: 'Los textos son resúmenes nuestros, salvo lo que va entre comillas.',

  versions: 'Dos días, uno junto al otro',
  versionsHelp: 'Elija dos días para ver qué artículos cambiaron entre uno y otro.',
  left: 'Un día',
  right: 'Otro día',
  noVersionChange: (count: number): string => (count === 0 ? 'De esta norma no hay artículos registrados que comparar.' : 'Ningún artículo registrado cambió entre esos dos días. Puede haber cambios que no están registrados.'),
  changed: (count: number): string => (count === 1 ? 'Cambió un artículo' : `Cambiaron ${count} artículos`),
  absent: 'No se conoce su texto de ese día',
  versionOf: (note: string): string => `Versión: ${note}`,

  life: 'Su vida',
  lifeLabel: 'Publicación, reformas y relaciones de la norma, en orden',
  lifeHelp: 'Nudo lleno: lo dice un texto visto. Nudo vacío: por verificar.',
  published: 'Se publica',
  begins: 'Empieza a regir',
  ends: 'Deja de regir',
  undated: 'Sin fecha',

  missing: 'Qué falta',
  missingNorm: 'La norma está por verificar',
  missingNormBody: 'Quien lea el texto oficial puede marcarlo como verificado.',
  missingArticles: (unread: number, whole: number): string => `${unread} de ${whole} ${whole === 1 ? 'artículo' : 'artículos'} por verificar`,
  missingPublication: 'No consta dónde se publicó',
  missingPublicationBody: 'Sin eso no se avisa si algo se apoya en ella antes de tiempo.',
  missingFrom: 'No consta desde cuándo rige',
  missingFromBody: 'Su estado se dice hasta donde se sabe.',
  missingAddress: 'No consta dónde leer el texto oficial',
  seeAll: (count: number): string => `Ver las ${count}`,

  terms: 'Plazos que fija',
  count: 'Contar este plazo',
  competences: 'Competencias que da',
  faculties: 'Facultades que da',
  seeMatrix: 'Ver la matriz',

  citedBy: 'Quién la cita',
  citedNone: 'Ningún registro a su alcance la cita',
  citedNoneBody: 'Se cita desde la página de un plan o de una institución, en «Base legal».',
  more: 'Ver más',
  moreThan: (count: string): string => `más de ${count}`,
  record: (kind: string): string => recordWords[kind] ?? 'Un registro',
  source: 'De dónde se toma',
  verify: 'Verificar',
  aliases: 'También se cita como',
  namesBefore: 'Nombres en el tiempo',
  from: (moment: string): string => `desde ${momentText(moment)}`,
  publication: 'Publicación',
  lastReform: 'Última reforma que consta',
  note: 'Nota',
  facts: 'Ficha',

  box: 'Pegue una cita y vaya a la norma',
  boxHint: 'Por ejemplo: «LOTAIP 2004, art. 7» o «Ley N° 30364».',
  boxDate: 'De qué fecha es la cita',
  boxGo: 'Encontrar',
  boxFailed: 'No se pudo buscar la cita.',
  boxNeed: 'Escriba o pegue la cita.',
  boxAside: 'Ese día no regía:',
  boxIssuer: ({ said, name, today, ended }: { said: string; name: string | null; today: string | null; ended: string | null }): string =>
    name === null ? `«${said}» no está en el directorio.` : `«${said}» es ${name}${ended ? `, hasta ${sinceText(ended)}` : ''}${today ? `; después ocupó su lugar ${today}` : ''}.`,

  matrixTitle: (country: string, actors: number, faculties: number): string => (actors === 0 ? `Facultades en ${country}: sin datos` : `Quién puede qué en ${country}: ${actors} ${actors === 1 ? 'actor' : 'actores'}, ${faculties} ${faculties === 1 ? 'facultad' : 'facultades'}`),
  matrixMatter: (matter: string, actors: number): string => `${matter}: ${actors === 1 ? 'un actor' : `${actors} actores`} con facultades`,
  matrixHelp: 'Una celda vacía dice que ninguna norma registrada lo da; no dice que la norma lo niegue.',
  oneNorm: (name: string): string => `Norma: ${name}`,
  matter: 'Materia',
  everyMatter: 'Todas las materias',
  actor: 'Actor',
  asked: (name: string): string => `La norma dice: ${name}`,
  matrixNone: 'No hay facultades registradas',
  matrixNoneBody: 'Elija otra materia o quite el filtro. Las facultades se cargan con el paquete de cada país, con su fuente.',
  country: 'País',
  without: 'sin artículo',

  basis: 'Base legal',
  basisTitle: (count: number): string => (count === 1 ? 'Se apoya en una norma' : `Se apoya en ${count} normas`),
  basisNone: 'Todavía no cita ninguna norma',
  basisNoneBody: 'Cite la primera: su nombre, su sigla o su número bastan para encontrarla.',
  basisWarn: (count: number): string => (count === 1 ? 'Una de ellas pide atención.' : `${count} de ellas piden atención.`),
  cite: 'Citar una norma',
  copy: 'Copiar como texto',
  uncite: 'Quitar',
  unciteLabel: (name: string): string => `Quitar la cita de ${name}`,
  basisFailed: 'No se pudo leer la base legal.',
  noGrant: 'Su cuenta no puede citar normas.',
  notUncited: 'No se quitó la cita.',

  citeTitle: 'Citar una norma',
  citeText: 'Qué norma',
  citeHint: 'Nombre, sigla o número, con su artículo si lo sabe: «COOTAD, art. 54, literal j».',
  citeFind: 'Buscar',
  citeChosen: 'Se citará',
  citeOther: 'Elegir otra',
  citeArticle: 'Artículo',
  citeLetter: 'Literal o numeral',
  citePlace: 'Dónde lo dice el registro',
  citePlaceHint: 'Por ejemplo: considerandos, p. 3.',
  citeOn: 'De cuándo es lo que cita',
  citeOnHint: 'Año o fecha, por ejemplo 2019 o 2019-05-14. Sirve para avisar si la norma es posterior.',
  citeNote: 'Nota',
  citePublic: 'Que lo lea cualquiera',
  citePublicNote: 'Si no, solo quienes alcanzan a este registro.',
  citeSave: 'Citar',
  citeFailed: 'No se guardó la cita.',
  cancel: 'Cancelar',
  kept: 'Lo que escribió sigue aquí.',
  notRegistered: 'No está entre los artículos registrados: se cita tal como lo escribió.',
  choose: 'Elegir',
  open: 'Abrir',
};

const recordWords: Record<string, string> = { 'plans.plan': 'Un plan', 'instruments.instrument': 'Un instrumento', 'plans.element': 'Un elemento de un plan', 'institutions.institution': 'Una institución', 'sources.document': 'Un documento', 'territories.unit': 'Un territorio', 'norms.norm': 'Una norma' };

export const doubtWords: Record<(typeof doubts)[number], string> = { year: 'otro año', 'other-words': 'hay palabras que no son de su nombre', 'part-of-name': 'solo una parte de su nombre' };

export const stateWords = { 'in-force': 'vigente', ended: 'ya no rige', 'not-yet': 'todavía no regía' } as const;

interface Told {
  title: string;
  acronym: string | null;
  standing: NormStanding;
  lastReform: string | null;
}

/** The page's sentence: how the norm stands, from its record. */
export function normSentence({ title, acronym, standing, lastReform }: Told, isToday: boolean): string {
  const name = acronym ?? (title.length > 70 ? title.split(',')[0]! : title); // a title has a first part
  const { state, from, to, by } = standing;
  if (state === 'not-yet') return `${name} rige desde ${from === null ? 'una fecha que no consta' : sinceText(from)}`;
  if (state === 'in-force') return `${name} ${isToday ? 'está vigente' : 'estaba vigente'}${from === null ? '' : ` desde ${sinceText(from)}`}${lastReform && isToday ? `; la última reforma que consta es ${lastReform.length === 10 ? 'del' : 'de'} ${momentText(lastReform)}` : ''}`;
  const one = by[0];
  if (!one) return `${name} dejó de regir${to === null ? '' : ` ${dayText(to)}`}`;
  return `${name} fue ${passive[one.kind] ?? one.kind} ${one.norm.title}${one.on ? `, ${dayText(one.on)}` : ''}`;
}
