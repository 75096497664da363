import { countCap } from '../../../kernel/page.ts';
import { amountText, some } from '../rules/wording.ts';

/** What the screens of documents say. */
export const words = {
  page: 'Fuentes',
  lead: 'Los documentos de donde sale lo que aquí se afirma, con el lugar exacto que se cita.',
  search: 'Buscar un documento',
  anyKind: 'Todos los tipos',
  anyYear: 'Todos los años',
  anyCountry: 'Todos los países',
  country: 'País',
  noCountry: 'Sin país',
  edit: 'Corregir',
  noEdit: 'Su cuenta no puede corregir documentos.',
  editTitle: 'Corregir el documento',
  attachHint: 'Este documento no tiene archivo todavía. Hasta 60 MB; su texto se lee para citarlo por línea.',
  issuedOn: 'Fecha de emisión',
  partHint: 'Con lo que se sepa: 2019, 2019-08 o 2019-08-22.',
  partWrong: 'Escriba una fecha como 2019, 2019-08 o 2019-08-22.',
  periodFrom: 'El tiempo del que habla, desde',
  periodTo: 'Hasta',
  period: 'Periodo',
  supersedes: 'Reemplaza a',
  supersedesHint: 'El documento anterior, que sigue citable.',
  pages: 'Páginas',
  pagesWrong: 'Escriba cuántas páginas tiene, por ejemplo 48.',
  replacedBy: 'Hay un documento posterior que lo reemplaza:',
  replaces: 'Reemplaza a',
  lines: 'Líneas de texto',
  register: 'Registrar un documento',
  packages: 'Cargar un paquete',
  registerTitle: 'Registrar un documento',
  noGrant: 'Su cuenta no puede registrar documentos. Pídalo a quien administra las cuentas.',
  columns: { code: 'Clave', title: 'Documento', institution: 'Institución', year: 'Año', said: 'Afirmaciones', cited: 'Citas', standing: 'Estado' },
  caption: 'Documentos',
  more: 'Ver más',
  failed: 'No se pudo leer la lista de documentos.',
  again: 'Volver a intentar',
  none: 'Todavía no hay documentos',
  noneBody: 'Registre el primero: un acta, un oficio, el plan aprobado. Después podrá citarlo desde cualquier registro.',
  noneMatch: 'Ningún documento coincide',
  noneMatchBody: 'Pruebe con otra palabra del título, la institución o la clave.',
  clear: 'Quitar la búsqueda',
  seen: (n: number, more: boolean): string => (more ? `${n} a la vista, hay más` : String(n)),
  title: 'Título',
  titleNeed: 'Escriba el título, por ejemplo «Acta de la mesa cantonal».',
  kind: 'Tipo',
  year: 'Año',
  yearHint: 'Cuatro cifras, por ejemplo 2019.',
  yearWrong: 'Escriba un año de cuatro cifras, por ejemplo 2019.',
  institution: 'Institución que lo emite',
  address: 'Dirección en internet',
  file: 'Archivo',
  fileHint: 'Hasta 60 MB. Se guarda con su huella, para reconocerlo si vuelve.',
  personal: 'No suba aquí documentos que nombren a personas protegidas.',
  uploading: 'Enviando el archivo',
  save: 'Registrar',
  cancel: 'Cancelar',
  notSaved: 'No se registró el documento.',
  notChanged: 'No se corrigió el documento.',
  saveChanges: 'Guardar',
  kept: 'Lo que escribió sigue aquí.',
  done: 'Documento guardado',
  notOpened: 'Este documento no se pudo abrir',
  oneFailed: 'No se pudo abrir el documento.',
  back: 'Ver los documentos',
  facts: 'Datos del documento',
  hash: 'Huella (SHA-256)',
  open: 'Abrir el archivo',
  openWeb: 'Abrir en internet',
  citations: 'Dónde se cita',
  noCitations: 'Ninguna cita registrada todavía',
  noCitationsBody: 'Las citas se hacen desde el registro que el documento prueba: un elemento de un plan, un mandato, una cifra.',
  citationColumns: { place: 'Lugar', subject: 'Registro', quote: 'Texto citado' },
  note: 'Nota',
  wholeDocument: 'el documento entero',
};

/** The page's sentence, from the documents in sight: how many nobody has begun to read, and how many no record cites. */
export function listSentence(shown: readonly { cited: number; said: number }[], whole: boolean): string {
  if (shown.length === 0) return 'Sin documentos a su alcance';
  const what = `${whole ? '' : 'Más de '}${some(shown.length, 'documento', 'documentos')}`;
  const blank = shown.filter(({ said }) => said === 0).length;
  if (blank > 0) return `${what}; ${blank === shown.length ? 'nada anotado todavía' : `de ${blank === 1 ? 'uno' : amountText(blank, undefined)} no hay nada anotado`}`;
  const silent = shown.filter(({ cited }) => cited === 0).length;
  const read = `${what} con lo que ${shown.length === 1 ? 'dice' : 'dicen'}`;
  if (silent === 0) return `${read}, ${shown.length === 1 ? 'citado' : 'todos citados'} en registros`;
  return silent === shown.length ? `${read}; ningún registro ${shown.length === 1 ? 'lo' : 'los'} cita todavía` : `${read}; a ${silent === 1 ? 'uno' : amountText(silent, undefined)} no ${silent === 1 ? 'lo' : 'los'} cita ningún registro`;
}

/** «145», «más de 1.000». */
export const saidText = (said: number): string => (said > countCap ? `más de ${amountText(countCap, undefined)}` : amountText(said, undefined));

const kinds: Record<string, string> = { 'plans.plan': 'plan', 'plans.element': 'elemento de un plan', 'institutions.institution': 'institución', 'institutions.mandate': 'mandato', 'coherence.link': 'vínculo', 'territories.unit': 'territorio' };
/** The kind of a record as people say it. */
export const kindName = (kind: string): string => kinds[kind] ?? kind.split('.').at(-1) ?? kind;
