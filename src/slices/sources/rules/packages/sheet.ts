import type { Cell } from '../../../../engine/table/index.ts';
import type { PackageList } from '../../contract/packages-format.ts';

/** What a cell of a package's workbook holds, and how it is read into JSON and back. */
export type CellForm = 'text' | 'number' | 'flag' | 'list' | 'value' | 'json' | 'word' | 'adds' | 'subject';

export interface SheetColumn {
  /** Field of the item; `share.part` is the field `part` of its field `share`. */
  id: string;
  title: string;
  form?: CellForm;
  /** For `word`: what a person writes for each word of the format. */
  words?: Readonly<Record<string, string>>;
  aliases?: readonly string[];
  required?: boolean;
  width?: number;
}

const marks = { declared: 'declarado', inferred: 'inferido', transcribed: 'transcrito' };
const kinds = { number: 'número', date: 'fecha', time: 'hora', text: 'texto', list: 'lista', flag: 'sí o no', topic: 'asunto' };
const term = { acronym: 'sigla', concept: 'concepto' };

/** What is said of the package as a whole, one line each. */
export const headColumns: readonly SheetColumn[] = [
  { id: 'id', title: 'Identificación' },
  { id: 'title', title: 'Título' },
  { id: 'source', title: 'Fuente' },
  { id: 'mark', title: 'Marca', form: 'word', words: marks },
];

export const columnTitles = { head: ['Dato', 'Valor'] } as const;

/** The columns of each sheet, in order. */
export const sheetColumns: Record<PackageList, readonly SheetColumn[]> = {
  documents: [
    { id: 'code', title: 'Clave', required: true },
    { id: 'title', title: 'Título', width: 50 },
    { id: 'kind', title: 'Tipo' },
    { id: 'year', title: 'Año', form: 'number' },
    { id: 'institution', title: 'Institución', width: 30 },
    { id: 'country', title: 'País' },
    { id: 'address', title: 'Dirección en internet' },
    { id: 'note', title: 'Nota', width: 30 },
    { id: 'issuedOn', title: 'Emitido' },
    { id: 'from', title: 'Desde' },
    { id: 'to', title: 'Hasta' },
    { id: 'supersedes', title: 'Reemplaza a' },
    { id: 'pages', title: 'Páginas', form: 'number' },
    { id: 'lines', title: 'Líneas', form: 'number' },
  ],
  properties: [
    { id: 'key', title: 'Clave', required: true, width: 28 },
    { id: 'name', title: 'Nombre', required: true, width: 36 },
    { id: 'value', title: 'Lo que contiene', form: 'word', words: kinds, required: true },
    { id: 'unit', title: 'Unidad' },
    { id: 'many', title: 'Admite varias', form: 'flag' },
    { id: 'role', title: 'Papel' },
    { id: 'of', title: 'Explica a' },
    { id: 'adds', title: 'Suma de sus partes', form: 'adds' },
    { id: 'share.part', title: 'Porcentaje: parte' },
    { id: 'share.of', title: 'Porcentaje: total' },
    { id: 'counts.topics', title: 'Cuenta asuntos de clase' },
    { id: 'counts.list', title: 'Cuenta la lista' },
    { id: 'counts.distinct', title: 'Cuenta sin repetir', form: 'flag' },
    { id: 'figure.name', title: 'Cifra de la casa' },
    { id: 'figure.about', title: 'Datos de la cifra', form: 'json' },
    { id: 'least', title: 'Mínimo', form: 'number' },
    { id: 'most', title: 'Máximo', form: 'number' },
    { id: 'source', title: 'Fuente', width: 30 },
  ],
  topics: [
    { id: 'key', title: 'Clave', required: true, width: 28 },
    { id: 'kind', title: 'Clase', required: true },
    { id: 'name', title: 'Nombre', width: 40 },
    { id: 'partOf', title: 'Parte de', width: 28 },
    { id: 'order', title: 'Orden', form: 'number' },
    { id: 'territory', title: 'Territorio' },
    { id: 'after', title: 'Después de', form: 'list' },
    { id: 'continues', title: 'Continúa a', form: 'list' },
    { id: 'aliases', title: 'Otros nombres', form: 'list', width: 30 },
    { id: 'record', title: 'Registro de la casa', form: 'subject' },
  ],
  statements: [
    { id: 'id', title: 'Identificación', required: true, width: 28 },
    { id: 'document', title: 'Documento', required: true },
    { id: 'topic', title: 'Asunto', required: true, width: 28 },
    { id: 'property', title: 'Propiedad', required: true, width: 24 },
    { id: 'value', title: 'Valor', form: 'value', required: true, width: 50 },
    { id: 'asOf', title: 'Corte' },
    { id: 'mark', title: 'Marca', form: 'word', words: marks },
    { id: 'original', title: 'Texto original', width: 30 },
    { id: 'confidence', title: 'Confianza' },
    { id: 'quote', title: 'Cita', width: 30 },
    { id: 'note', title: 'Nota', width: 30 },
    { id: 'place', title: 'Lugar' },
    { id: 'page', title: 'Página', form: 'number' },
    { id: 'line', title: 'Línea', form: 'number' },
    { id: 'lineTo', title: 'Hasta la línea', form: 'number' },
    { id: 'part', title: 'Parte del documento' },
    { id: 'row', title: 'Fila de la tabla', form: 'number' },
    { id: 'column', title: 'Columna de la tabla', form: 'number' },
  ],
  concepts: [
    { id: 'kind', title: 'Clase', form: 'word', words: term, required: true },
    { id: 'term', title: 'Término', required: true },
    { id: 'meaning', title: 'Significado', required: true, width: 60 },
    { id: 'document', title: 'Documento' },
    { id: 'place', title: 'Lugar' },
    { id: 'source', title: 'Fuente', width: 30 },
    { id: 'mark', title: 'Marca', form: 'word', words: marks },
  ],
  records: [
    { id: 'id', title: 'Identificación', required: true },
    { id: 'operation', title: 'Operación', required: true, width: 30 },
    { id: 'input', title: 'Datos', form: 'json', required: true, width: 60 },
  ],
};

/** What a cell says as JSON; undefined when it says nothing. What does not fit is passed on: the shape of the package judges it. */
export function readCellOf({ form = 'text', words }: SheetColumn, cell: Cell): unknown {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return undefined;
  switch (form) {
    case 'number':
      return numberIn(cell);
    case 'flag':
      return typeof cell === 'boolean' ? cell : ({ sí: true, si: true, no: false }[textOf(cell).toLowerCase()] ?? textOf(cell));
    case 'list':
      return jsonIn(textOf(cell), '["') ?? textOf(cell).split('|').map((item) => item.trim()).filter((item) => item !== '');
    case 'value':
      return typeof cell === 'number' || typeof cell === 'boolean' ? cell : (jsonIn(textOf(cell), '["') ?? jsonIn(textOf(cell), '{"kind"') ?? textOf(cell));
    case 'json':
      return jsonIn(textOf(cell), '{') ?? textOf(cell);
    case 'word':
      return Object.entries(words ?? {}).find(([, said]) => said === textOf(cell).toLowerCase())?.[0] ?? textOf(cell);
    case 'adds':
      return ['sí', 'si', 'true'].includes(textOf(cell).toLowerCase()) ? true : { parts: textOf(cell) };
    case 'subject':
      return subjectIn(textOf(cell));
    case 'text':
      return textOf(cell);
  }
}

/** Days as ISO: a spreadsheet that recognised a date gives it back as one. Whole numbers typed where a text goes are that text. */
const textOf = (cell: Exclude<Cell, null>): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'boolean' ? (cell ? 'sí' : 'no') : String(cell).trim());

function numberIn(cell: Exclude<Cell, null>): unknown {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  return /^-?\d{1,15}(,\d{1,12})?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

function jsonIn(text: string, begins: string): unknown {
  if (!text.startsWith(begins)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // then it is a text that begins so
  }
}

function subjectIn(text: string): unknown {
  const [kind = '', id = ''] = text.split(' ');
  return { kind, id };
}

/** A field as a cell from which it is read back the same. */
export function writeCellOf({ form = 'text', words }: SheetColumn, value: unknown): Cell {
  if (value === undefined || value === null) return null;
  switch (form) {
    case 'flag':
      return value === true ? 'sí' : 'no';
    case 'list':
      return listCell(value as readonly string[]); // fields of this form are lists of texts
    case 'value':
      return valueCell(value);
    case 'json':
      return JSON.stringify(value);
    case 'word':
      return words?.[String(value)] ?? String(value);
    case 'adds':
      return value === true ? 'sí' : (value as { parts: string }).parts; // the two forms that `adds` has
    case 'subject':
      return `${(value as { kind: string }).kind} ${(value as { id: string }).id}`; // a subject is a kind and an identity
    case 'number':
      return Number(value);
    case 'text':
      return String(value);
  }
}

const isPlain = (text: string): boolean => text === text.trim() && text !== '' && !/[|\n\r\t]/.test(text) && !/^[[{]/.test(text);
const listCell = (items: readonly string[]): Cell => (items.length > 0 && items.every(isPlain) ? items.join(' | ') : JSON.stringify(items));

function valueCell(value: unknown): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length > 1 && value.every((item) => typeof item === 'string' && isPlain(item)) ? value.join(' | ') : JSON.stringify(value);
  return JSON.stringify(value);
}
