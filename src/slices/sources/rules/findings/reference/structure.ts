import { fold } from '../../../../../kernel/text.ts';
import { singular } from '../../../../../engine/similarity/stem.ts';
import type { CorpusStatement, CorpusTopic, Reading } from '../../corpus.ts';
import { labelOf, numberKey } from './label.ts';

/** A place of a document that can be referred to, with the number it goes by and what gives it. */
export interface Numbered {
  topic: CorpusTopic;
  /** Words it is called by: of its kind, and that of its name. */
  words: readonly string[];
  number: string;
  /** The part of the document that numbers it (an index, the body); '' when its name does. */
  told: string;
  statement: CorpusStatement | undefined;
}

/** What a document is made of: its topics with numbers, and every name that stands in it. */
export interface Structure {
  numbered: readonly Numbered[];
  topics: readonly CorpusTopic[];
}

const wordOf = (text: string): string => singular(fold(text).split(' ')[0] ?? '');
const structural = ['lines', 'content', 'number'] as const;

/** The numbers a topic goes by in a document: those said of it, and the one its name begins with. */
function numbersOf(reading: Reading, topic: CorpusTopic, document: string): Numbered[] {
  const label = topic.name === null ? undefined : labelOf(topic.name);
  const words = [wordOf(topic.kind), ...(label ? [label.word] : [])];
  const said = reading.saidAs(topic.id, 'number').filter((one) => one.document === document);
  const told = said.flatMap((statement): Numbered[] => {
    const { value } = statement;
    const written = value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : undefined;
    const own = written === undefined ? undefined : (labelOf(written)?.number ?? numberKey(written));
    return own === undefined || own === '' ? [] : [{ topic, words, number: own, told: statement.part ?? '', statement }];
  });
  if (told.length > 0 || !label) return told;
  return [{ topic, words, number: label.number, told: '', statement: reading.said(topic.id).find((one) => one.document === document) }];
}

/** The structure of each document, by its id: of those that tell any. */
export function structures(reading: Reading): Map<string, Structure> {
  const spoken = Map.groupBy(reading.statements, ({ document }) => document);
  return new Map([...spoken].flatMap(([document, statements]): [string, Structure][] => {
    const topics = [...new Set(statements.map(({ topic }) => topic))].flatMap((id) => reading.topics.get(id) ?? []);
    const within = new Set(topics.map(({ id }) => id));
    const silent = topics.flatMap(({ id }) => reading.partsOf(id)).filter(({ id }) => !within.has(id) && reading.said(id).length === 0);
    const told = statements.some(({ property }) => structural.some((role) => reading.properties.get(property)?.role === role));
    return told ? [[document, { topics: [...topics, ...silent], numbered: [...topics, ...silent].flatMap((topic) => numbersOf(reading, topic, document)) }]] : [];
  }));
}
