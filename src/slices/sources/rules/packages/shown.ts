import type { Value } from '../../../../kernel/statement.ts';
import type { PackageList } from '../../contract/packages-format.ts';
import type { Difference } from './difference.ts';
import { columnsOf, rowLists, stable, type Image, type RowList } from './image.ts';
import { shownValue } from './value.ts';

/** One change as a person reads it before it is made. */
export interface ShownChange {
  list: PackageList;
  action: 'create' | 'change' | 'gone';
  key: string;
  label: string;
  place?: string;
  before?: string;
  after?: string;
}

/** What a column is called, for a change that the words of the row do not show. */
const columnWords: Record<string, string> = {
  owner: 'institución', territory: 'alcance', parties: 'con quién se comparte', visibility: 'quién lo ve', kind: 'clase', year: 'año', institution: 'emisor', country: 'país', address: 'dirección', note: 'nota', verified: 'verificado',
  issued_on: 'emitido', period_from: 'desde', period_to: 'hasta', supersedes: 'reemplaza a', pages: 'páginas', lines: 'líneas', package_id: 'paquete', part_of: 'parte de', position: 'orden', place: 'lugar', after: 'después de', continues: 'continúa a',
  aliases: 'otros nombres', record_kind: 'registro', record_id: 'registro', topic_id: 'asunto', property: 'propiedad', as_of: 'corte', mark: 'marca', original: 'texto original', confidence: 'confianza', quote: 'cita', page: 'página', line: 'línea',
  line_to: 'hasta la línea', part: 'parte', row_number: 'fila', column_number: 'columna', source: 'fuente', definition: 'definición', title: 'título', name: 'nombre',
};

/** Names of topics by identity and of properties by key: a statement is known by what it is about. */
export interface Naming {
  topic(id: unknown): string | undefined;
  property(key: unknown): string | undefined;
}

/** What changes first, then what leaves, then what enters: the person looks for surprises. */
export function shownChanges(difference: Difference, most: number, naming: Naming): ShownChange[] {
  const shown: ShownChange[] = [];
  for (const list of rowLists) for (const { before, after } of difference[list].changed.slice(0, most)) shown.push({ list, action: 'change', ...labelOf(list, after, naming), ...changedWords(list, before, after) });
  for (const list of rowLists) for (const image of difference[list].gone.slice(0, most)) shown.push({ list, action: 'gone', ...labelOf(list, image, naming), before: wordsOf(list, image) });
  for (const list of rowLists) for (const image of difference[list].created.slice(0, most)) shown.push({ list, action: 'create', ...labelOf(list, image, naming), after: wordsOf(list, image) });
  return shown.slice(0, most);
}

function labelOf(list: RowList, image: Image, naming: Naming): { key: string; label: string; place?: string } {
  const key = String(list === 'documents' ? image['code'] : list === 'concepts' ? image['term'] : image['key']);
  if (list !== 'statements') return { key, label: list === 'topics' ? String(image['name'] ?? key) : key };
  const about = [naming.topic(image['topic_id']), naming.property(image['property'])].filter(Boolean).join(': ');
  return { key, label: about || key, ...(image['place'] ? { place: String(image['place']) } : {}) };
}

/** What a row says, in a line: the value of a statement, the name of anything else. */
function wordsOf(list: RowList, image: Image): string {
  if (list === 'statements') return shownValue(image['value'] as Value).slice(0, 300); // read by the shape Value when it entered
  const said = list === 'documents' ? image['title'] : list === 'properties' ? (image['definition'] as { name?: string }).name : list === 'topics' ? (image['name'] ?? image['key']) : image['meaning']; // definitions have the shape Property
  return String(said ?? '').slice(0, 300);
}

/** Before and after; where the words are the same, the first column that differs. */
function changedWords(list: RowList, before: Image, after: Image): { before: string; after: string } {
  const words = { before: wordsOf(list, before), after: wordsOf(list, after) };
  if (words.before !== words.after) return words;
  const column = columnsOf[list].find((name) => stable(before[name] ?? null) !== stable(after[name] ?? null)) ?? 'id';
  return { before: columnSaid(column, before), after: columnSaid(column, after) };
}

function columnSaid(column: string, image: Image): string {
  const value = image[column];
  const bare = value === null || value === undefined || Array.isArray(value) ? (Array.isArray(value) && value.length > 0 ? String(value.length) : 'sin dato') : typeof value === 'object' ? 'otra' : String(value);
  return `${columnWords[column] ?? column}: ${bare}`.slice(0, 300);
}
