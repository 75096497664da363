import { stemOf } from '../../../../engine/similarity/stem.ts';
import { fold } from '../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../corpus.ts';
import { textsIn } from '../wording.ts';

/** Words that join others, and those that any criterion has: sharing one is no theme in common. */
const empty = new Set('a al ante con contra de del desde e el en entre hacia hasta la las le les lo los mas ni o para pero por que se sin sobre su sus u un una uno unos unas y ya desarrollo gestion fortalecimiento fortalecer mejorar promover garantizar territorial territorio local'.split(' ').map((word) => stemOf(word)));

/** The beginnings of the words that say something: «turismo» and «turística» begin alike, and a criterion is only asked about. */
const stemsOf = (text: string): Set<string> => new Set(fold(text).split(' ').filter((word) => word.length > 2).map(stemOf).filter((stem) => !empty.has(stem)).map((stem) => stem.slice(0, 5)));

const itemsOf = (statement: CorpusStatement): readonly string[] => (statement.value.kind === 'topic' ? [statement.value.topic] : textsIn(statement));

/** What may serve a criterion: told in the same document, of the property that answers it, or inside its topic. */
function candidatesFor(reading: Reading, criterion: CorpusStatement): CorpusStatement[] {
  const inside = (topic: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = topic; at !== null && !seen.has(at); at = reading.topics.get(at)?.partOf ?? null) {
      if (at === criterion.topic) return true;
      seen.add(at);
    }
    return false;
  };
  return reading.allAs('serves').filter((one) => {
    const of = reading.properties.get(one.property)?.of;
    return one.document === criterion.document && (of === undefined ? inside(one.topic) : of === criterion.property && (one.value.kind === 'topic' || inside(one.topic)));
  });
}

/** Whether something serves a criterion: it names its topic, or shares a word that says something. */
function serves(reading: Reading, criterion: CorpusStatement, wanted: ReadonlySet<string>, one: CorpusStatement): boolean {
  if (one.value.kind === 'topic') return one.value.topic === reading.topics.get(criterion.topic)?.key;
  return itemsOf(one).some((item) => [...stemsOf(item)].some((stem) => wanted.has(stem)));
}

/** Rules of themes. */
export const theme: Rule[] = [
  {
    name: 'theme.unserved',
    kind: 'theme',
    severity: 'notice',
    title: 'Un criterio al que nada responde',
    reason: 'Se eligió por un tema y ninguno de sus elementos lo recoge: o falta, o el criterio es otro.',
    judge: (reading) =>
      [...Map.groupBy(reading.allAs('criterion'), ({ topic, property, document }) => `${topic}|${property}|${document}`).values()].flatMap((criteria): Found[] => {
        const unserved = criteria.filter((criterion) => isUnserved(reading, criterion));
        const [first] = unserved;
        if (!first) return [];
        const candidates = candidatesFor(reading, first);
        const said = candidates.filter(({ value }) => value.kind !== 'topic').flatMap(itemsOf);
        const named = [...new Map(unserved.map((one) => [fold(itemsOf(one).join(' ')), one])).values()];
        return [{
          key: [reading.topics.get(first.topic)?.key, first.property, first.document].join('|'),
          topic: first.topic,
          says: `Ningún elemento de ${candidates.length} responde a ${named.map((one) => `«${itemsOf(one).join(', ')}»`).join(' ni a ')}.`,
          values: [...named.map((one) => ({ value: itemsOf(one).join(', '), statement: one.id })), { value: said.length > 0 ? said.slice(0, 6).join('; ') : `${candidates.length} elementos`, ...(candidates[0] ? { statement: candidates[0].id } : {}) }],
        }];
      }),
  },
];

/** Something may serve it, and nothing does. */
function isUnserved(reading: Reading, criterion: CorpusStatement): boolean {
  const wanted = stemsOf(itemsOf(criterion).join(' '));
  const candidates = candidatesFor(reading, criterion);
  return wanted.size > 0 && candidates.length > 0 && !candidates.some((one) => serves(reading, criterion, wanted, one));
}
