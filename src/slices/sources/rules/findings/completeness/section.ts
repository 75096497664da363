import { fold } from '../../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading } from '../../moment.ts';
import { keyOf, shortened, valueIn } from '../../wording.ts';

/** What holds a picture holds no text. */
const pictures = /^(figura|grafic|imagen|fotografia|mapa|ilustracion|diagrama)/;

/** Lines that a statement says a section has: a number of them, or where they begin and end («317-318»). */
function linesOf({ value }: CorpusStatement): number | undefined {
  if (value.kind === 'number') return value.number;
  const range = value.kind === 'text' ? /^\D*(\d+)(?:\s*[-–—a]\s*(\d+))?\D*$/.exec(value.text) : null;
  return range ? Number(range[2] ?? range[1]) - Number(range[1]) + 1 : undefined;
}

/** Whether a statement says that a section holds nothing: `true` empty, `false` not; undefined when it does not say. */
function saysEmpty(reading: Reading, statement: CorpusStatement): boolean | undefined {
  const role = reading.properties.get(statement.property)?.role;
  if (role === 'content') return statement.value.kind === 'flag' ? statement.value.flag === 'no' : statement.value.kind === 'none' ? true : undefined;
  const lines = role === 'lines' ? linesOf(statement) : undefined;
  return lines === undefined ? undefined : lines <= 1; // the heading itself is a line
}

/** What is said of whether a section is empty: by its content where anybody says it, else by its lines. */
function telling(reading: Reading, topic: string): CorpusStatement[] {
  const content = reading.saidAs(topic, 'content');
  return (content.length > 0 ? content : reading.saidAs(topic, 'lines')).filter((one) => saysEmpty(reading, one) !== undefined);
}

/** Statements by which a section is empty in a document; none when something in it holds text, or nobody says. */
function emptyBy(reading: Reading, topic: string, document: string): CorpusStatement[] {
  const told = telling(reading, topic).filter((one) => one.document === document);
  return told.length > 0 && told.every((one) => saysEmpty(reading, one) === true) ? told : [];
}

export const emptySection: Rule = {
  name: 'completeness.empty-section',
  kind: 'completeness',
  severity: 'minor',
  title: 'Un apartado sin contenido',
  reason: 'Un título que no dice nada debajo promete algo que el documento no da.',
  judge: (reading) => {
    const sections = [...new Set([...reading.allAs('content'), ...reading.allAs('lines')].map(({ topic, document }) => `${document}|${topic}`))];
    return sections.flatMap((section): Found[] => {
      const at = section.indexOf('|');
      const [document, topic] = [section.slice(0, at), section.slice(at + 1)];
      if (reading.partsOf(topic).length > 0 || pictures.test(fold(reading.topics.get(topic)?.kind ?? ''))) return []; // what stands under it holds its text, or is reported itself
      const told = emptyBy(reading, topic, document);
      if (told.length === 0) return [];
      return [{
        key: keyOf(reading, topic, document),
        topic,
        ...(restsOnReading(...told) ? { severity: 'notice' as const } : {}),
        says: `«${reading.nameOf(topic)}» tiene título y ningún contenido.`,
        values: [{ value: shortened(reading.nameOf(topic)), document, place: 'título' }, ...told.map((one) => valueIn(one, 'sin contenido'))],
      }];
    });
  },
};
