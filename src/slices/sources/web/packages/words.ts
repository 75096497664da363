import type { PackageList } from '../../contract/packages-format.ts';
import type { PackageCounts, PackageItem } from '../../contract/packages.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
/** 1319 → «1.319». */
export const numberText = (n: number): string => grouped.format(n);
const some = (n: number, one: string, many: string): string => `${numberText(n)}\u00A0${n === 1 ? one : many}`;

/** The lists of a package, as they are read in a table, in their order. */
export const listWords: Record<PackageList, string> = { documents: 'Documentos', properties: 'Propiedades', topics: 'Asuntos', statements: 'Afirmaciones', concepts: 'Conceptos', records: 'Registros por operación' };
export const oneWords: Record<PackageList, string> = { documents: 'Documento', properties: 'Propiedad', topics: 'Asunto', statements: 'Afirmación', concepts: 'Concepto', records: 'Registro' };
export const actionWords = { create: 'entra', change: 'cambia', gone: 'sale' } as const;

export const words = {
  page: 'Fuentes',
  eyebrow: 'Fuentes · Paquetes',
  loading: 'Leyendo los paquetes…',
  lead: 'Un paquete trae documentos con lo que dicen, cada afirmación con su lugar. Se revisa antes de que entre; cargado otra vez, corrige lo que trajo; y se puede deshacer.',
  failed: 'No se pudo leer la lista de paquetes.',
  again: 'Volver a probar',
  caption: 'Paquetes cargados',
  columns: { title: 'Paquete', documents: 'Documentos', topics: 'Asuntos', statements: 'Afirmaciones', concepts: 'Conceptos', loadedAt: 'Última carga' },
  more: 'Ver más',
  undoneWhole: 'deshecho',
  none: 'Todavía no hay paquetes cargados',
  noneBody: 'Baje la plantilla, escriba en ella lo que dice un documento, y cárguela aquí.',
  back: 'Ver todos los paquetes',
  load: 'Cargar un paquete',
  templateBook: 'Plantilla en hoja de cálculo',
  templateSchema: 'Esquema JSON',
  noGrant: 'Su cuenta no puede cargar paquetes. Pídalo a quien administra las cuentas.',
  file: 'Archivo del paquete',
  fileHint: 'JSON, XLSX u ODS. Nada se guarda hasta que usted lo confirma.',
  visibility: 'Quién verá lo que trae',
  visible: { shared: 'Mi institución y con quien ella comparta', public: 'Cualquier persona de la casa', own: 'Solo mi institución' },
  reading: 'Revisando el paquete',
  fileFailed: 'El paquete no se pudo leer.',
  trial: 'Qué pasaría',
  known: 'Este paquete ya se cargó antes: lo que ya no dice, sale.',
  countColumns: { list: 'Lista', created: 'Entran', changed: 'Cambian', unchanged: 'Siguen igual', gone: 'Salen' },
  problems: 'Lo que impide cargarlo',
  notices: 'Conviene saberlo',
  changes: 'Lo que cambia',
  changeColumns: { what: 'Qué cambia', place: 'Lugar' },
  before: 'antes',
  after: 'ahora',
  firstOf: (shown: number, all: number): string => `los primeros ${numberText(shown)} de ${numberText(all)}`,
  import: 'Cargar el paquete',
  importing: 'Cargando el paquete',
  stopped: 'Corrija el archivo y vuelva a elegirlo: entra todo o no entra nada.',
  nothing: 'No hay nada que cargar: la casa ya tiene todo esto.',
  importFailed: 'El paquete no se cargó.',
  startAgain: 'Elegir otro archivo',
  done: 'Cargado',
  unchanged: 'Nada cambió: la casa ya tenía todo esto.',
  nothingChanged: 'Nada cambió',
  undone: 'La carga se deshizo: todo quedó como estaba.',
  seeFindings: 'Ver los hallazgos',
  see: 'Ver el paquete',
  another: 'Cargar otro',
  documents: 'Documentos',
  history: 'Cargas',
  wasUndone: 'Se deshizo',
  export: { json: 'Bajar como JSON', xlsx: 'Bajar como hoja de cálculo' },
  undo: 'Deshacer la carga',
  undoSmall: 'Deshacer',
  undoSure: 'Lo que la carga trajo se quita, y lo que cambió o quitó vuelve a como estaba. Los hallazgos se revisan de nuevo.',
  undoDo: 'Deshacer',
  undoRest: 'Deshacer lo demás y dejar esos registros',
  undoFailed: 'No se deshizo nada.',
  cancel: 'Cancelar',
  oneFailed: 'No se pudo abrir el paquete.',
  notOpened: 'Este paquete no se pudo abrir',
};

/** «5 paquetes traen 1.849 afirmaciones de 5 documentos». */
export function listSentence(items: readonly PackageItem[], more: boolean): string {
  if (items.length === 0) return words.none;
  const statements = items.reduce((sum, one) => sum + one.statements, 0);
  const documents = new Set(items.flatMap((one) => one.documents.map(({ id }) => id))).size;
  return `${more ? 'Más de ' : ''}${some(items.length, 'paquete trae', 'paquetes traen')} ${some(statements, 'afirmación', 'afirmaciones')} de ${some(documents, 'documento', 'documentos')}`;
}

/** «41 afirmaciones de 1 documento, en 2 cargas»; the package's title stands under it. */
export const packageSentence = ({ statements, documents, loads }: PackageItem): string =>
  loads === 0 ? 'La carga de este paquete se deshizo' : `${some(statements, 'afirmación', 'afirmaciones')} de ${some(documents.length, 'documento', 'documentos')}, en ${some(loads, 'carga', 'cargas')}`;

const sum = (counts: PackageCounts, what: 'created' | 'changed' | 'gone'): number => Object.values(counts).reduce((all, one) => all + one[what], 0);
export const hasChanges = (counts: PackageCounts): boolean => sum(counts, 'created') + sum(counts, 'changed') + sum(counts, 'gone') > 0;
export const changesIn = (counts: PackageCounts): number => sum(counts, 'created') + sum(counts, 'changed') + sum(counts, 'gone');

export const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The page's sentence while a package waits to be loaded. */
export function trialSentence(counts: PackageCounts, refused: number): string {
  if (refused > 0) return `No puede entrar: ${some(refused, 'problema', 'problemas')} por corregir`;
  return hasChanges(counts) ? `Si se carga, ${countsText(counts, 'will')}` : 'La casa ya tiene todo lo que dice este paquete';
}

const nouns: Record<PackageList, readonly [string, string]> = {
  documents: ['documento', 'documentos'], properties: ['propiedad', 'propiedades'], topics: ['asunto', 'asuntos'], statements: ['afirmación', 'afirmaciones'], concepts: ['concepto', 'conceptos'], records: ['registro', 'registros'],
};
const joined = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}`);

const verbs = {
  will: { created: ['entra', 'entran'], changed: ['cambia', 'cambian'], gone: ['sale', 'salen'] },
  did: { created: ['entró', 'entraron'], changed: ['cambió', 'cambiaron'], gone: ['salió', 'salieron'] },
} as const;

/** «entran 1 documento y 12 afirmaciones; cambian 3 asuntos», of what would happen or of what did. */
export function countsText(counts: PackageCounts, when: keyof typeof verbs): string {
  const said = (['created', 'changed', 'gone'] as const).flatMap((what) => {
    const n = sum(counts, what);
    const things = (Object.keys(nouns) as PackageList[]).flatMap((list) => (counts[list][what] === 0 ? [] : [some(counts[list][what], ...nouns[list])])); // its own keys
    return n === 0 ? [] : [`${verbs[when][what][n === 1 ? 0 : 1]} ${joined(things)}`];
  });
  return said.length === 0 ? words.nothingChanged.toLowerCase() : said.join('; ');
}

/** What a load did to the register: «Se abrieron 45 hallazgos y se cerró 1.» */
export function findingsText({ opened, closed, returned }: { opened: number; closed: number; returned: number }): string {
  const said = [
    opened > 0 ? `${opened === 1 ? 'se abrió' : 'se abrieron'} ${some(opened, 'hallazgo', 'hallazgos')}` : '',
    closed > 0 ? `${closed === 1 ? 'se cerró' : 'se cerraron'} ${some(closed, 'hallazgo', 'hallazgos')}` : '',
    returned > 0 ? `${returned === 1 ? 'volvió' : 'volvieron'} ${some(returned, 'hallazgo', 'hallazgos')}` : '',
  ].filter(Boolean);
  if (said.length === 0) return 'Los hallazgos siguen como estaban.';
  const whole = joined(said);
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
/** An instant in the reader's own zone: «22 ago 2019, 16h05». */
export function momentText(at: string): string {
  const moment = new Date(at);
  return `${moment.getDate()} ${months[moment.getMonth()] ?? ''} ${moment.getFullYear()}, ${moment.getHours()}h${String(moment.getMinutes()).padStart(2, '0')}`;
}
