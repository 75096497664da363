import { fold } from '../../../../../kernel/text.ts';
import { singular } from '../../../../../engine/similarity/stem.ts';
import type { Role } from '../../../contract/property.ts';
import type { CorpusStatement, CorpusTopic, Reading } from '../../corpus.ts';
import { isStructuralWord, labelOf, numberKey } from './label.ts';

/** A place of a document that can be referred to, with the number it goes by and what gives it. */
export interface Numbered {
  topic: CorpusTopic;
  /** Words it is called by: of its kind, and that of its name. */
  words: readonly string[];
  number: string;
  /** The part of the document that numbers it (an index, the body); '' when its name does. */
  told: string;
  /** It is a place of the document, by what is said of it or by its word; a group or a meeting may share its number with another. */
  isPlace: boolean;
  statement: CorpusStatement | undefined;
}

/** What a document is made of: its topics with numbers, and every name that stands in it. */
export interface Structure {
  numbered: readonly Numbered[];
  topics: readonly CorpusTopic[];
}

const wordOf = (text: string): string => singular(fold(text).split(' ')[0] ?? '');
/** What a document says of its own places: only these make a topic one of them. */
const structural: ReadonlySet<Role | undefined> = new Set<Role>(['lines', 'content', 'number']);
const isStructural = (reading: Reading, { property }: CorpusStatement): boolean => structural.has(reading.properties.get(property)?.role);

/** «3. Antecedentes», «2.1) Alcance»: a number before a heading. */
const heading = /^\s*(\d+(?:\.\d+)*)\s*[.)–-]\s*\p{L}/u;

/** The numbers a topic goes by in a document: those said of it, and the one its name begins with. */
function numbersOf(reading: Reading, topic: CorpusTopic, document: string): Numbered[] {
  const label = topic.name === null ? undefined : labelOf(topic.name);
  const words = [wordOf(topic.kind), ...(label ? [label.word] : [])];
  const own = reading.said(topic.id).filter((one) => one.document === document);
  const isPlace = own.some((one) => isStructural(reading, one)) || words.some(isStructuralWord);
  const said = reading.saidAs(topic.id, 'number').filter((one) => one.document === document);
  const told = said.flatMap((statement): Numbered[] => {
    const { value } = statement;
    const written = value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : undefined;
    const key = written === undefined ? undefined : (labelOf(written)?.number ?? numberKey(written));
    return key === undefined || key === '' ? [] : [{ topic, words, isPlace, number: key, told: statement.part ?? '', statement }];
  });
  const bare = isPlace ? heading.exec(topic.name ?? '')?.[1] : undefined;
  const number = label?.number ?? (bare === undefined ? undefined : numberKey(bare));
  return told.length > 0 || number === undefined ? told : [{ topic, words, isPlace, number, told: '', statement: own[0] }];
}

/** The structure of each document, by its id: of those that tell any. */
export function structures(reading: Reading): Map<string, Structure> {
  const spoken = Map.groupBy(reading.statements, ({ document }) => document);
  return new Map([...spoken].flatMap(([document, statements]): [string, Structure][] => {
    const topics = [...new Set(statements.map(({ topic }) => topic))].flatMap((id) => reading.topics.get(id) ?? []);
    const within = new Set(topics.map(({ id }) => id));
    const silent = topics.flatMap(({ id }) => reading.partsOf(id)).filter(({ id }) => !within.has(id) && reading.said(id).length === 0);
    const told = statements.some((one) => isStructural(reading, one));
    return told ? [[document, { topics: [...topics, ...silent], numbered: [...topics, ...silent].flatMap((topic) => numbersOf(reading, topic, document)) }]] : [];
  }));
}
