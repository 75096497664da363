import type { Value } from '../../../kernel/statement.ts';
import type { CorpusStatement, FoundIn, Reading } from './corpus.ts';
import { dayWords } from './moment.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always', maximumFractionDigits: 6 } as Intl.NumberFormatOptions); // the type of the options is older than the value

/** 1066 → «1.066», 96.9 → «96,9». */
export const numberText = (number: number): string => grouped.format(number);

/** «1 parte», «4 partes». */
export const some = (count: number, one: string, many: string): string => `${numberText(count)} ${count === 1 ? one : many}`;

const shown = 160;
/** A text in one line, cut where nobody reads on. */
export const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > shown ? `${line.slice(0, shown - 1).trimEnd()}…` : line;
};

const named = 6;
/** «“a”, “b” y “c”»: names in a sentence, the first ones when they are many. */
export function listed(names: readonly string[]): string {
  const quoted = names.slice(0, named).map((name) => `«${shortened(name)}»`);
  const more = names.length - quoted.length;
  const all = more > 0 ? [...quoted, `${numberText(more)} más`] : quoted;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} y ${all.at(-1) ?? ''}`;
}

const flags = { yes: 'sí', no: 'no', partial: 'parcial' } as const;
const none = { 's/d': 's/d', np: 'np' } as const;

/** A number with its unit: «55 %», «155 personas». */
export const amountText = (number: number, unit: string | undefined): string => `${numberText(number)}${unit ? `\u00A0${unit}` : ''}`;

/** A value as people read it: «22 de agosto de 2019», «08:30 – 09:00», «sí», «s/d»; a topic by its name. */
export function valueText(value: Value, nameOf: (topic: string) => string = (topic) => topic): string {
  switch (value.kind) {
    case 'number':
      return amountText(value.number, value.unit);
    case 'date':
      return value.to === undefined ? dayWords(value.from) : `${dayWords(value.from)} – ${dayWords(value.to)}`;
    case 'time':
      return value.to === undefined ? value.from : `${value.from} – ${value.to}`;
    case 'text':
      return shortened(value.text);
    case 'list':
      return shortened(value.items.join('; '));
    case 'flag':
      return flags[value.flag];
    case 'topic':
      return nameOf(value.topic);
    case 'none':
      return none[value.why];
  }
}

/** A value that does not fit, with the statement that says it. */
export const valueIn = (statement: CorpusStatement, text: string = valueText(statement.value)): FoundIn => ({ value: text, statement: statement.id, document: statement.document });

/** The texts that a statement holds: of a text or of a list. */
export const textsIn = ({ value }: CorpusStatement): readonly string[] => (value.kind === 'text' ? [value.text] : value.kind === 'list' ? value.items : []);

/** Where a topic is first spoken of. */
export function firstSaid(reading: Reading, topic: string): { statement: string } | { place: string } {
  const first = reading.said(topic)[0];
  return first ? { statement: first.id } : { place: 'sin lugar citado' };
}

/** What makes a finding the same tomorrow: the topic, and what of it is looked at. */
export const keyOf = (reading: Reading, topic: string, ...rest: readonly (string | null)[]): string => [reading.topics.get(topic)?.key ?? topic, ...rest.map((one) => one ?? '')].join('|');

/** What a property is called. */
export const propertyName = (reading: Reading, property: string): string => reading.properties.get(property)?.name ?? property;

/** A name that opens a sentence. */
export const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
