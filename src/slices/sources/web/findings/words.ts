import type { FindingTurn } from '../../contract/findings.ts';

export { kindWords, severityWords, stateWords } from '../../rules/register/labels.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
/** 1038 → «1.038». */
export const countText = (n: number): string => grouped.format(n);
/** «1 hallazgo», «5 hallazgos». */
export const some = (n: number, one: string, many: string): string => `${countText(n)}\u00A0${n === 1 ? one : many}`;

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
/** The day of an instant, in the reader's own zone: «22 ago 2019». */
export function dayText(at: string): string {
  const day = new Date(at);
  return `${day.getDate()} ${months[day.getMonth()] ?? ''} ${day.getFullYear()}`;
}

export const turnWords: Record<FindingTurn['turn'], string> = {
  opened: 'Se abrió', changed: 'Cambiaron los valores', resolved: 'Se cerró: los datos ya no difieren', returned: 'Volvió: los datos difieren otra vez',
  explained: 'Se explicó', accepted: 'Se aceptó y quedó constancia', reopened: 'Se volvió a abrir',
};

/** Words of the register of findings. */
export const words = {
  page: 'Hallazgos',
  lead: 'Donde dos documentos, dos partes de uno o lo que consta en los registros no dicen lo mismo. Aquí nadie corrige un valor: se muestra, con su fuente, hasta que alguien lo aclara.',
  loading: 'Leyendo los hallazgos…',
  failed: 'No se pudo leer el registro de hallazgos.',
  again: 'Volver a probar',
  search: 'Buscar en los hallazgos',
  searchHint: 'Asunto o palabras',
  kinds: 'Tipo de regla',
  all: 'Todos',
  states: 'Estado',
  source: 'Documento',
  anySource: 'Todos los documentos',
  rule: 'Regla',
  anyRule: 'Todas las reglas',
  severity: 'Gravedad',
  anySeverity: 'Toda gravedad',
  inTerritory: (code: string) => `Territorio: ${code}`,
  ofTopic: (name: string) => `Asunto: ${name}`,
  clear: 'Quitar los filtros',
  shown: (n: number, whole: number) => `${countText(n)} de ${countText(whole)}`,
  columns: { severity: 'Gravedad', subject: 'Asunto', declared: 'Se dice', against: 'Contrasta con', state: 'Estado' },
  caption: 'Hallazgos',
  more: 'Ver más',
  moreValues: (n: number) => `y ${some(n, 'valor más', 'valores más')}`,
  none: 'Nada que contrastar todavía',
  noneBody: 'Los hallazgos salen solos de lo que dicen los documentos. Registre un documento y anote lo que afirma, o cargue un paquete.',
  toDocuments: 'Ver los documentos',
  toPackages: 'Cargar un paquete',
  noneMatch: 'Ningún hallazgo con estos filtros',
  noneMatchBody: 'Quite alguno para ver el resto.',
  judge: 'Volver a contrastar',
  judging: 'Contrastando…',
  judged: (opened: number, closed: number) => (opened + closed === 0 ? 'Se contrastó todo: nada cambió.' : `Se contrastó todo: ${some(opened, 'hallazgo nuevo', 'hallazgos nuevos')}, ${some(closed, 'cerrado', 'cerrados')}.`),
  later: 'Se está contrastando; los hallazgos irán apareciendo.',
  notJudged: 'No se pudo volver a contrastar.',
  export: 'Bajar',
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV',
  calculated: 'calculado',
  declared: 'declarado',
  against: 'no coincide con',

  oneNotFound: 'Este hallazgo no se pudo abrir',
  oneFailed: 'No se pudo leer el hallazgo.',
  back: 'Ver los hallazgos',
  since: (at: string) => `desde el ${dayText(at)}`,
  values: 'Lo que no coincide',
  quotes: 'Lo que está escrito',
  original: 'En el original',
  earlier: 'Antes de cambiar',
  topic: 'Ver el asunto',
  whyRule: 'Por qué se mira',
  closes: 'Se cierra solo si los valores vuelven a coincidir, y vuelve si difieren otra vez.',
  todo: 'Qué hacer',
  decision: { explained: 'Explicación', accepted: 'Constancia' },
  by: (name: string | null, at: string) => `${name ?? 'Sin nombre'} · ${dayText(at)}`,
  explain: 'Explicar la diferencia',
  explainLabel: 'Por qué los dos valores son ciertos',
  explainHint: 'Por ejemplo: la lámina cuenta a quienes llegaron por la tarde.',
  accept: 'Aceptar y dejar constancia',
  acceptLabel: 'Qué queda como está, y por qué',
  acceptHint: 'Por ejemplo: el documento ya se publicó; se corrige en la próxima edición.',
  reopen: 'Volver a abrir',
  reopenLabel: 'Por qué se vuelve a abrir',
  reopenHint: 'Por ejemplo: la explicación hablaba de otro taller.',
  needed: 'Escriba el motivo.',
  send: 'Guardar',
  cancel: 'Cancelar',
  saved: 'Quedó anotado.',
  notSaved: 'No se guardó.',
  kept: 'Lo que escribió sigue aquí.',
  reload: 'Ver cómo está ahora',
  internal: 'El motivo lo lee quien tiene acceso a estos documentos. No nombre a personas protegidas.',
  notYours: 'Puede decidir quien responde por uno de los documentos.',
  correct: 'Si hay un error al anotar lo que dice un documento, corríjalo en su lugar: el hallazgo se cierra solo.',
  gone: 'Los datos ya no difieren: no queda nada que decidir.',
  notice: 'Es un aviso: la regla pregunta o se apoya en algo que nadie ha verificado. No acusa a nadie.',
  history: 'Historia',

  panel: { title: 'Hallazgos', see: 'Ver', some: (n: number) => some(n, 'hallazgo abierto sobre este territorio o lo que contiene', 'hallazgos abiertos sobre este territorio o lo que contiene') },
};
