import type { Found, Reading, Rule } from '../corpus.ts';
import { matcher } from '../likeness.ts';
import { restsOnReading } from '../moment.ts';
import { keyOf, listed, propertyName, shortened, valueIn } from '../wording.ts';
import { pairsOf, type Item, type Pair } from './summary/pairs.ts';

const shownItems = 12;
const asOthers = (items: readonly Item[]): { stems: Item['stems']; of: Item }[] => items.map((of) => ({ stems: of.stems, of }));
const without = (items: readonly Item[], others: readonly Item[], weigh: (stem: string) => number): Item[] => {
  const match = matcher(asOthers(others), weigh);
  return items.filter(({ stems }) => stems.size > 0 && !match(stems));
};
const asValues = (items: readonly Item[]): Found['values'] => items.slice(0, shownItems).map(({ statement, text }) => valueIn(statement, shortened(text)));

const topicWords = (reading: Reading, topic: string): string => `«${reading.nameOf(topic)}»`;

function extraIn(reading: Reading, { topic, property, summary, groups }: Pair, weigh: (stem: string) => number): Found[] {
  const detail = groups.flatMap(({ items }) => items);
  const alone = without(summary, detail, weigh);
  const sample = detail[0];
  if (alone.length === 0 || !sample) return [];
  return [{
    key: keyOf(reading, topic, property, sample.statement.document),
    topic,
    ...(alone.every(({ statement }) => restsOnReading(statement)) ? { severity: 'notice' as const } : {}),
    says: `El resumen de ${topicWords(reading, topic)} dice ${listed(alone.map(({ text }) => text))} y el detalle no.`,
    values: [...asValues(alone), { value: `${detail.length} en el detalle, ninguno igual`, place: reading.where(sample.statement) }],
  }];
}

function missingIn(reading: Reading, { topic, property, summary, groups }: Pair, weigh: (stem: string) => number): Found[] {
  const left = groups.map((group) => ({ ...group, alone: without(group.items, summary, weigh) })).filter(({ alone }) => alone.length > 0);
  const whole = left.filter(({ alone, items }) => alone.length === items.length);
  const first = left[0]?.alone[0];
  if (!first) return [];
  const items = (whole.length > 0 ? whole : left).flatMap(({ alone }) => alone);
  const names = whole.length > 0 && groups.length > 1 ? whole.map((group) => propertyName(reading, group.property)) : items.map(({ text }) => text);
  const sample = summary[0];
  return [{
    key: keyOf(reading, topic, property, first.statement.document),
    topic,
    severity: whole.length === 0 || restsOnReading(...items.map(({ statement }) => statement)) ? 'notice' : 'minor',
    says: `El detalle de ${topicWords(reading, topic)} trata ${listed(names)} y el resumen no lo recoge.`,
    values: [...asValues(left.flatMap(({ alone }) => alone)), ...(sample ? [{ value: `${summary.length} en el resumen`, place: reading.where(sample.statement) }] : [])],
  }];
}

const extra: Rule = {
  name: 'summary.extra',
  kind: 'summary',
  severity: 'minor',
  title: 'El resumen dice algo que el detalle no',
  reason: 'Lo que aparece solo en el resumen no tiene quién, cuándo ni cómo.',
  judge: (reading) => { const { pairs, weigh } = pairsOf(reading); return pairs.flatMap((pair) => extraIn(reading, pair, weigh)); },
};

const missing: Rule = {
  name: 'summary.missing',
  kind: 'summary',
  severity: 'minor',
  title: 'El resumen deja fuera parte del detalle',
  reason: 'Quien decide lee el resumen: lo que no está ahí no se decide.',
  judge: (reading) => { const { pairs, weigh } = pairsOf(reading); return [...pairs.flatMap((pair) => missingIn(reading, pair, weigh)), ...withoutSummary(reading)]; },
};

/** Topics told at length and not in short, where others of their kind in the document are told in both. */
function withoutSummary(reading: Reading): Found[] {
  const summed = new Set(reading.allAs('summary').map(({ topic, document }) => `${document}|${topic}`));
  const kindOf = (topic: string): string => { const one = reading.topics.get(topic); return `${one?.kind ?? ''}|${one?.partOf ?? ''}`; };
  const kinds = new Set(reading.allAs('summary').map(({ topic, document }) => `${document}|${kindOf(topic)}`));
  const bare = Map.groupBy(reading.allAs('detail').filter(({ topic, document }) => !summed.has(`${document}|${topic}`) && kinds.has(`${document}|${kindOf(topic)}`)), ({ topic, document }) => `${document}|${topic}`);
  return [...bare.values()].flatMap(([first, ...rest]): Found[] => (first === undefined ? [] : [{
    key: keyOf(reading, first.topic, first.document),
    topic: first.topic,
    says: `${topicWords(reading, first.topic)} tiene detalle y el resumen no lo nombra, aunque resume otros de su clase.`,
    values: [first, ...rest].slice(0, shownItems).map((one) => valueIn(one)),
  }]));
}

export const summary: Rule[] = [missing, extra];
