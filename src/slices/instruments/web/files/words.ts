import type { Attached } from '../../contract/files.ts';

const number = new Intl.NumberFormat('es-EC', { maximumFractionDigits: 1 });

/** «1,2 MB», «340 kB». */
export const sizeText = (bytes: number): string => (bytes >= 1_000_000 ? `${number.format(bytes / 1_000_000)} MB` : `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`);

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

const and = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`);

/** What there is and what is missing, from the files themselves. */
export function filesSentence({ original, signed, annexes }: { original: unknown; signed: unknown; annexes: readonly unknown[] }): string {
  const there = [original ? 'el original' : '', signed ? 'la copia firmada' : '', annexes.length > 0 ? many(annexes.length, 'anexo', 'anexos') : ''].filter(Boolean);
  const lacks = [original ? '' : 'el original', signed ? '' : 'la copia firmada'].filter(Boolean);
  const missing = lacks.length === 0 ? '' : `${lacks.length === 1 ? 'Falta' : 'Faltan'} ${and(lacks)}.`;
  return [there.length > 0 ? `Tiene ${and(there)}.` : 'Todavía no tiene archivos.', missing].filter(Boolean).join(' ');
}

/** What a signed copy carries: never more than what was looked at. */
export function signatureText({ kind, signatures }: Pick<Attached, 'kind' | 'signatures'>): string {
  if (kind !== 'pdf' || signatures === null) return 'Es una imagen: no se puede mirar si trae firma electrónica.';
  return signatures === 0 ? 'No trae firma electrónica dentro; quizá es la copia escaneada de lo que se firmó a mano.' : `Trae ${many(signatures, 'firma electrónica', 'firmas electrónicas')} dentro. Articula no comprueba de quién ${signatures === 1 ? 'es ni si vale' : 'son ni si valen'}.`;
}

export const filesWords = {
  title: 'Archivos', failed: 'No se leyeron los archivos.', loading: 'Leyendo los archivos…', again: 'Volver a leer',
  roles: { original: 'Original', signed: 'Copia firmada', annex: 'Anexo' }, kinds: { pdf: 'PDF', word: 'Documento', image: 'Imagen', text: 'Texto', other: 'Archivo' },
  unverified: 'firmado, no verificado', attach: { original: 'Adjuntar el original', signed: 'Adjuntar la copia firmada', annex: 'Adjuntar un anexo' }, replace: 'Cambiar por otro', takeOff: 'Quitar', readText: 'Leer su texto por artículos', more: 'Más', menu: (name: string) => `que se puede hacer con ${name}`,
  missing: { original: 'Nadie ha adjuntado el original', signed: 'Nadie ha adjuntado la copia firmada' }, open: (name: string) => `Abrir ${name}`,
  past: (count: number) => `Los que hubo antes y de los que se leyó un texto (${count})`, until: (day: string) => `hasta el ${day}`, noGrant: 'Su cuenta no puede cambiar los archivos de este instrumento.',
  download: 'Bajar en Word', noText: 'Todavía no tiene un texto que bajar.', importText: 'Leer el texto de un archivo', importReason: 'Su cuenta no puede guardar versiones de este texto.',
} as const;

export const attachWords = {
  titles: { original: 'Adjuntar el original', signed: 'Adjuntar la copia firmada', annex: 'Adjuntar un anexo' },
  leads: { original: 'El archivo del que salió el texto: Word, PDF o imagen. El que estaba antes se conserva en la historia.', signed: 'El PDF firmado o la imagen de la copia firmada. Articula la guarda y no comprueba la firma. La que estaba antes se conserva en la historia.', annex: 'Un diagnóstico, un acta, un mapa.' },
  file: 'Archivo', hint: 'Hasta 100 MB. No suba archivos con nombres de víctimas ni datos que permitan reconocerlas.', need: 'Elija el archivo.', name: 'Qué es', nameHint: 'Por ejemplo: acta de la sesión del 14 de mayo de 2019.', nameNeed: 'Escriba qué es, por ejemplo «Acta de la sesión».', note: 'Detalle', noteHint: 'Por ejemplo: firmada por la alcaldía y la secretaría.',
  attach: 'Adjuntar', cancel: 'Cancelar', notAttached: 'No se adjuntó.', kept: 'Lo que escribió sigue aquí.', done: 'Se adjuntó el archivo.',
  takeOffTitle: (name: string) => `Quitar «${name}»`, takeOffBody: 'Deja de estar a la vista y se conserva en la historia, con el motivo.', why: 'Por qué se quita', whyNeed: 'Escriba el motivo.', takeOff: 'Quitar', notTaken: 'No se quitó.', taken: 'Se quitó; está en la historia.',
} as const;

export const readWords = {
  title: 'Leer el texto de un archivo', lead: 'Se reconocen considerandos, capítulos, artículos, disposiciones y anexos. Nada se guarda hasta que usted lo confirme.',
  file: 'Archivo con el texto', hint: 'Word (.docx), PDF con texto o texto simple. Los escaneados no tienen texto.', read: 'Leer', reading: 'Leyendo el archivo…', notRead: 'No se leyó el archivo.', cancel: 'Cancelar', another: 'Elegir otro archivo',
  found: (articles: number, parts: number) => `Se reconocieron ${many(articles, 'artículo', 'artículos')} en ${many(parts, 'parte', 'partes')}.`, noArticles: 'No se reconoció ningún artículo.',
  notes: 'Qué más tenía el archivo', doubts: (count: number) => (count === 1 ? 'Una línea para revisar' : `${count} líneas para revisar`), parts: 'Cómo se leyó', moreParts: (count: number) => `Ver las ${count} partes que siguen`, moreDoubts: (count: number) => `Ver las ${count} que siguen`,
  changes: (latest: number, words: string) => `Frente a la versión ${latest}: ${words}.`, same: 'dice lo mismo',
  kinds: { changed: ['cambia', 'cambian'], added: ['se añade', 'se añaden'], removed: ['se quita', 'se quitan'], moved: ['pasa a otro lugar', 'pasan a otro lugar'], renumbered: ['cambia de número', 'cambian de número'] },
  label: 'Cómo se llama esta versión', labelHint: 'Por ejemplo: texto aprobado en segundo debate.', without: 'Este texto no tiene artículos', withoutNote: 'Se guarda por apartados, como una guía o una ruta.',
  save: (n: number) => `Guardar como versión ${n}`, notSaved: 'No se guardó el texto.', kept: 'Lo leído sigue aquí.', saved: (n: number) => `Se guardó la versión ${n}.`, empty: 'sin texto', open: 'Abrir el archivo',
} as const;

export const exportWords = {
  title: 'Bajar el texto en Word', lead: 'Se puede editar y firmar fuera de Articula. Al pie lleva la versión, su huella y el día; sellado no es firma.',
  version: 'Versión', versionText: (n: number, label: string | null, sealed: boolean) => [`Versión ${n}`, label, sealed ? 'sellada' : 'en trabajo'].filter(Boolean).join(', '),
  letterhead: 'Membrete', usual: 'El de siempre de quien lo tiene a cargo', plain: 'Sin membrete', hint: 'Los membretes se guardan en la página de cada institución.', download: 'Bajar', cancel: 'Cancelar', option: (title: string, owner: string | null) => (owner ? `${title} (${owner})` : title),
} as const;

export const letterheadWords = {
  title: 'Membretes', lead: 'Plantillas de Word con las que se bajan sus ordenanzas y resoluciones.', none: 'Todavía no tiene membretes: sus textos se bajan en una hoja sin membrete.', usual: 'el de siempre', add: 'Añadir un membrete', template: 'Bajar una plantilla de ejemplo',
  addTitle: 'Añadir un membrete', addLead: 'Un documento de Word con el escudo y los pies de su institución. Donde va cada dato escriba una marca entre llaves; {cuerpo} va sola en su párrafo.', tags: 'Marcas: {titulo}, {numero}, {fecha}, {institucion}, {territorio}, {cuerpo}, {pie}, {marca}.',
  name: 'Cómo se llama', nameHint: 'Por ejemplo: hoja del concejo.', nameNeed: 'Escriba un nombre, con tres letras o más.', file: 'Plantilla de Word', fileNeed: 'Elija el archivo .docx.', isUsual: 'Usarlo siempre', isUsualNote: 'Es el que se toma cuando nadie elige otro.', save: 'Guardar', cancel: 'Cancelar', notSaved: 'No se guardó.', kept: 'Lo que escribió sigue aquí.', saved: 'Se guardó el membrete.',
  retire: 'Retirar', retireTitle: (name: string) => `Retirar «${name}»`, retireBody: 'Deja de ofrecerse. Lo que ya se bajó con él no cambia.', notRetired: 'No se retiró.', retired: 'Se retiró el membrete.', failed: 'No se leyeron los membretes.', makeUsual: 'Usarlo siempre', open: (name: string) => `Abrir ${name}`,
} as const;
