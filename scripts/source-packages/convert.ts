import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../../src/slices/sources/contract/topic.ts';
import type { PackageStatement } from '../../src/slices/sources/contract/packages-format.ts';
import type { Property } from '../../src/slices/sources/contract/property.ts';
import { Book } from './book.ts';
import { Corrections } from './corrections.ts';
import { Fact, Unread } from './fact.ts';
import { addReadings } from './readings.ts';
import { state000 } from './s000.ts';
import { state001 } from './s001.ts';
import { state002 } from './s002.ts';
import { state003 } from './s003.ts';
import { stateGroups } from './s004/groups.ts';
import { stateMoments, stateProposals } from './s004/moments.ts';
import { stateProject } from './s004/project.ts';
import { stateSchedule } from './s004/schedule.ts';
import { stateSheets } from './s004/sheets.ts';
import { stateWords } from './s004/words.ts';
import { stateSections } from './sections.ts';
import { stateShared } from './shared.ts';
import { Territories } from './territories.ts';

export interface Converted {
  packages: Map<string, { topics: Topic[]; statements: PackageStatement[] }>;
  /** Facts that nobody stated: there should be none. */
  unread: string[];
}

export interface Around {
  /** Folder of the packs: properties and territories. */
  packs: string;
  /** Lines of a document, when its text is at hand. */
  textOf(document: string): readonly string[] | undefined;
}

/** Packages of the documents of a file of facts: everything it says, as it says it; nothing added up, nothing put right. */
export function convert(facts: unknown, { packs, textOf }: Around): Converted {
  const unread = new Unread(facts);
  const root = new Fact(facts, '', unread);
  const properties = JSON.parse(readFileSync(join(packs, 'base/properties.json'), 'utf8')) as Property[]; // our own pack
  const territories = new Territories(packs);
  const corrections = new Corrections(root.get('ocr_correcciones'));
  const book = new Book(new Map(properties.map((property) => [property.key, property])), corrections);
  root.get('_meta').get('descripcion').pass();
  root.get('_meta').get('convenciones').pass();
  for (const one of root.get('_meta').get('fuentes').items()) stateDocument(book, one, root);
  const sections = new Map([...book.documents.keys()].map((code) => [code, stateSections(book, code, root.get(`s${code}`).get('secciones'), textOf(code))]));
  state000(book, root.get('s000'));
  state001(book, root.get('s001'));
  state002(book, root.get('s002'), territories);
  state003(book, root.get('s003'));
  stateFourth(book, root.get('s004'), territories, sections.get('004') ?? (() => undefined));
  stateShared(book, root.get('entidades_compartidas_entre_fuentes'));
  corrections.state(book);
  addReadings(book);
  const packages = new Map([...book.documents].map(([code, { title = '', source }]) => [code, book.package(code, { id: `fuente-${code}`, title, ...(source ? { source } : {}) }) as { topics: Topic[]; statements: PackageStatement[] }])); // made by `package`
  return { packages, unread: unread.paths() };
}

function stateFourth(book: Book, facts: Fact, territories: Territories, sectionAt: (line: number) => string | undefined): void {
  stateProject(book, facts);
  stateProposals(book, facts);
  stateGroups(book, facts, territories);
  stateMoments(book, facts);
  stateSheets(book, facts);
  stateSchedule(book, facts);
  stateWords(book, facts, sectionAt);
}

const isPlain = (date: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(date);

/** The document itself: what identifies it, and what it says of itself. */
function stateDocument(book: Book, one: Fact, root: Fact): void {
  const code = one.get('id').text() ?? '';
  const title = one.get('titulo').text() ?? '';
  const date = one.get('fecha').text() ?? '';
  const period = root.get(`s${code}`).get('horizonte').get('periodo');
  const [from, to] = [period.get('desde').text(), period.get('hasta').text()];
  one.get('archivo').pass();
  book.documents.set(code, { code, title, ...(isPlain(date) ? { issuedOn: date } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), lines: one.get('lineas').number(), source: `Hechos del documento ${code}, cada uno con la línea de la que sale` });
  const key = book.topic(`documento:${code}`, { kind: 'documento', name: title });
  const said = { note: 'De la portada o del contenido' };
  book.say(key, 'titulo', title, [], said);
  // A plain date is when it was issued; any other words are what the document says of its date.
  if (!isPlain(date)) book.say(key, 'fecha-del-documento', date, [], said);
  book.say(key, 'pais', one.get('pais').text(), [], said);
  book.say(key, 'organizacion', one.get('organizacion').text(), [], said);
  book.say(key, 'autora', one.get('autora').text() ?? one.get('autor').text(), [], said);
  book.say(key, 'numero-de-contrato', one.get('contrato').text(), [], said);
}
