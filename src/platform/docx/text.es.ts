export interface WordDetails {
  limit?: string;
  tag?: string;
  tags?: string;
}

/** Why a document is not read or a letterhead not filled, and what to do, by code. */
export const wordText = {
  broken: () => 'El archivo está dañado o incompleto. Ábralo en su procesador de textos, guárdelo de nuevo como .docx y vuelva a subirlo.',
  locked: () => 'El archivo tiene contraseña. Guárdelo sin contraseña y vuelva a subirlo.',
  doc: () => 'El archivo está en el formato antiguo .doc: guárdelo como .docx y vuelva a subirlo.',
  macros: () => 'El archivo tiene macros. Guárdelo como .docx (documento sin macros) y vuelva a subirlo.',
  odt: () => 'El archivo es de OpenDocument (.odt): guárdelo como .docx y vuelva a subirlo.',
  other: () => 'El archivo no es un documento de Word. Suba un archivo .docx.',
  bomb: () => 'El archivo está comprimido de una forma que no es normal y no se abre. Copie el texto a un documento nuevo y suba ese.',
  'too-big': (d: WordDetails) => `El archivo es demasiado grande (${d.limit}). Quite las imágenes o divídalo, y vuelva a subirlo.`,
  'too-long': (d: WordDetails) => `El texto es demasiado largo (${d.limit}). Divídalo en varios archivos y súbalos uno por uno.`,
  'too-slow': () => 'El archivo tarda demasiado en leerse. Copie solo el texto a un documento nuevo y suba ese.',
  empty: () => 'El archivo no tiene texto. Si es una imagen escaneada, hace falta un archivo con el texto.',
  'tag-unknown': (d: WordDetails) => `La plantilla tiene marcas que no se conocen: ${d.tag}. Las que se llenan son ${d.tags}.`,
  'tag-broken': (d: WordDetails) => `Una marca de la plantilla no se abre o no se cierra bien: ${d.tag}. Escríbala de nuevo entre llaves, por ejemplo {titulo}.`,
  'tag-missing': () => 'La plantilla no dice dónde va el texto. Escriba {cuerpo} solo, en un párrafo propio.',
  'tag-twice': () => 'La marca {cuerpo} aparece más de una vez y el texto se repetiría. Déjela en un solo lugar.',
  'tag-place': () => 'La marca {cuerpo} debe estar sola en su párrafo, fuera de cuadros de texto y de notas.',
} satisfies Record<string, (details: WordDetails) => string>;

export type WordCode = keyof typeof wordText;
