/** What the screens of the glossary say. */
export const words = {
  page: 'Glosario',
  lead: 'Qué significa cada sigla y cada concepto, y qué documento lo dice. Si dos fuentes dicen dos cosas, se ven las dos.',
  tabs: 'Partes del glosario',
  terms: 'De la A a la Z',
  missing: 'Usadas sin definir',
  unused: 'Definidas sin uso',
  bibliography: 'Bibliografía',
  letters: 'Ir a una letra',
  search: 'Buscar una sigla o un concepto',
  searchHint: 'Sigla, concepto o palabra',
  kind: 'Tipo',
  anyKind: 'Siglas y conceptos',
  kinds: { acronym: 'sigla', concept: 'concepto' },
  kindsMany: { acronym: 'Siglas', concept: 'Conceptos' },
  document: 'Documento',
  anyDocument: 'Todas las fuentes',
  add: 'Agregar un término',
  noGrant: 'Su cuenta no puede cambiar el glosario. Pídalo a quien administra las cuentas.',
  loading: 'Leyendo el glosario…',
  failed: 'No se pudo leer el glosario.',
  again: 'Volver a intentar',
  more: 'Ver más',
  none: 'El glosario está vacío',
  noneBody: 'Agregue la primera sigla, o cargue un paquete de documentos que las traiga.',
  noneMatch: 'Ningún término coincide',
  noneMatchBody: 'Pruebe con otra palabra, o quite los filtros.',
  clear: 'Quitar los filtros',
  copy: 'Copiar la cita',
  copied: 'Cita copiada.',
  notCopied: 'Este navegador no deja copiar. Seleccione el texto.',
  correct: 'Corregir',
  remove: 'Quitar',
  acts: 'Más',
  marks: { declared: 'declarado', inferred: 'inferido', transcribed: 'transcrito' },
  house: 'Articula',
  unverified: 'por verificar',
  usesOf: (term: string): string => `Dónde se usa «${term}»`,
  noUses: 'Ningún documento a su alcance la usa.',
  usesFailed: 'No se pudo leer dónde se usa.',
  close: 'Cerrar',
  line: (line: number | null): string => (line === null ? '' : `l. ${line}`),
  moreDocuments: (n: number): string => (n === 1 ? 'y un documento más' : `y ${n} documentos más`),
  missingLead: 'Siglas que los documentos usan y que ninguna fuente del glosario define, con su primer lugar. Las palabras de un título en mayúsculas no cuentan.',
  missingNone: 'Toda sigla que se usa está definida',
  missingNoneBody: 'Cuando un documento use una sigla que nadie define, aparecerá aquí.',
  missingCaption: 'Siglas usadas sin definir',
  missingColumns: { term: 'Sigla', uses: 'Usos', where: 'Dónde', act: 'Qué hacer' },
  define: 'Definir',
  defineOf: (term: string): string => `Definir ${term}`,
  unusedLead: 'Siglas que un documento define y que ninguno a su alcance usa: sobran en su lista, o falta cargar lo que las usa.',
  unusedNone: 'Toda sigla definida se usa',
  unusedNoneBody: 'Cuando un documento defina una sigla que ninguno usa, aparecerá aquí.',
  bibliographyLead: 'Los documentos que se citan, cada uno con su referencia lista para copiar.',
  bibliographyNone: 'Todavía no hay documentos',
  bibliographyNoneBody: 'Registre en Fuentes el documento que define sus términos.',
  toDocuments: 'Ver las fuentes',
  noYear: 's. f.',
};

export const formWords = {
  add: 'Agregar un término',
  edit: 'Corregir un término',
  kind: 'Qué es',
  kinds: { acronym: 'Una sigla', concept: 'Un concepto' },
  term: 'Término',
  termHint: 'Como se escribe: GAD, PDOT, gobernanza territorial.',
  termNeed: 'Escriba el término.',
  meaning: 'Qué significa',
  meaningHint: 'Lo que la sigla abrevia, o la definición.',
  meaningNeed: 'Escriba qué significa.',
  document: 'Documento que lo dice',
  documentHint: 'Busque por título, institución o clave.',
  place: 'Lugar en el documento',
  placeHint: 'Por ejemplo: l. 110, o p. 3.',
  source: 'Fuente, si no es un documento de aquí',
  sourceHint: 'Por ejemplo: Uso general, o el nombre de la ley.',
  sourceNeed: 'Diga de dónde sale: elija un documento o escriba la fuente.',
  save: 'Guardar',
  cancel: 'Cancelar',
  done: 'Término guardado',
  notSaved: 'No se guardó el término.',
  kept: 'Lo que escribió sigue aquí.',
  conflict: 'Otra persona cambió este término mientras usted lo corregía.',
  conflictWhy: 'Compare las dos versiones y elija.',
  meaningField: 'Qué significa',
  saveMine: 'Guardar la mía',
  keepTheirs: 'Dejar la otra',
  removeTitle: (term: string): string => `¿Quitar «${term}» del glosario?`,
  removeBody: 'Se quita esta lectura. Lo que dicen los documentos no cambia.',
  removeDo: 'Quitar',
  removed: 'Término quitado',
  notRemoved: 'No se quitó el término.',
};

const whole = new Intl.NumberFormat('es', { useGrouping: 'always' });
/** A count as people read it. */
export const countText = (count: number): string => whole.format(count);

export const usesText = (uses: number): string => (uses === 0 ? 'sin uso' : uses === 1 ? '1 uso' : `${countText(uses)} usos`);
export const readingsText = (count: number): string => `${count} lecturas`;

const some = (count: number, one: string, many: string): string => (count === 1 ? `un ${one}` : `${countText(count)} ${many}`);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a list holds so far, and whether there is more. */
export interface Seen {
  count: number;
  more: boolean;
}

/** The page's sentence: how much is defined, and what is used that nobody defines. */
export function glossarySentence(terms: Seen, missing: Seen | undefined): string {
  const defined = terms.count === 0 ? 'Ningún término definido' : `${terms.more ? 'Más de ' : ''}${some(terms.count, 'término definido', 'términos definidos')}`;
  if (!missing) return upper(defined);
  if (missing.count === 0) return `${upper(defined)}; ninguna sigla se usa sin definir`;
  const used = missing.count === 1 && !missing.more ? 'una sigla se usa' : `${missing.more ? 'más de ' : ''}${countText(missing.count)} siglas se usan`;
  return `${upper(defined)}; ${used} sin que nadie ${missing.count === 1 && !missing.more ? 'la' : 'las'} defina`;
}
