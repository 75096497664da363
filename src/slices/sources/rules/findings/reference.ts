import type { CorpusStatement, Found, Reading, Rule } from '../corpus.ts';
import { restsOnReading } from '../moment.ts';
import { keyOf, listed, opening, shortened, valueIn } from '../wording.ts';
import { isStructuralWord, labelsIn, numberKey, type Label } from './reference/label.ts';
import { structures, type Numbered, type Structure } from './reference/structure.ts';

const is = ({ word, number }: Label, one: Numbered): boolean => one.words.includes(word) && one.number === number;

/** What a text refers to by its number and its document does not have; words without a number name no one place. */
function missingFrom(structure: Structure, text: string): string[] {
  const labels = labelsIn(text).filter(({ word }) => structure.numbered.some(({ words: [kind] }) => kind === word) || isStructuralWord(word));
  const without = labels.filter((label) => !structure.numbered.some((one) => is(label, one)));
  return without.map(({ word, number }) => `${word} ${number}`);
}

function found(reading: Reading, statement: CorpusStatement, gone: readonly string[], where: string, several = where): Found[] {
  const [first] = gone;
  if (first === undefined) return [];
  return [{
    // what is missing has no topic: its label stands for it
    key: keyOf(reading, statement.topic, statement.property, statement.document, ...gone.slice(0, 3)),
    topic: statement.topic,
    ...(restsOnReading(statement) ? { severity: 'notice' as const } : {}),
    says: `Remite a ${listed(gone.map(opening))} y ${gone.length === 1 ? where : several}.`,
    values: [valueIn(statement), { value: gone.length === 1 ? 'no existe' : 'no existen', document: statement.document }],
  }];
}

const missing: Rule = {
  name: 'reference.missing',
  kind: 'reference',
  severity: 'moderate',
  title: 'Remite a algo que no está',
  reason: 'Quien busca el anexo o la tabla que se cita no lo encuentra, y lo que se apoya en él queda sin sostén.',
  judge: (reading) => {
    const known = structures(reading);
    const keys = new Set([...reading.topics.values()].flatMap(({ key, id }) => [key, id]));
    const all = reading.allAs('refers-to').flatMap((statement): Found[] => {
      const { value, document } = statement;
      if (value.kind === 'topic') return keys.has(value.topic) ? [] : found(reading, statement, [value.topic], 'no hay ningún registro con ese nombre');
      const structure = known.get(document);
      if (!structure) return []; // who has not told what it is made of cannot be asked for a part of it
      if (value.kind === 'number') return structure.numbered.some(({ number }) => number === numberKey(String(value.number))) ? [] : found(reading, statement, [String(value.number)], 'el documento no tiene nada con ese número');
      const texts = value.kind === 'text' ? [value.text] : value.kind === 'list' ? value.items : [];
      return found(reading, statement, [...new Set(texts.flatMap((text) => missingFrom(structure, text)))], 'el documento no lo tiene', 'el documento no los tiene');
    });
    return [...new Map(all.toReversed().map((one) => [one.key, one])).values()].toReversed();
  },
};

/** Numbered places of one kind and one whole that go by one number in one telling. */
function twiceIn(reading: Reading, document: string, { numbered }: Structure): Found[] {
  const groups = Map.groupBy(numbered.filter(({ isPlace }) => isPlace), ({ topic, number, told }) => [topic.partOf ?? '', topic.kind, number, told].join('|'));
  return [...groups.values()].flatMap((same): Found[] => {
    const topics = [...new Map(same.map((one) => [one.topic.id, one])).values()].filter(({ topic }) => !same.some((other) => other.topic.continues.includes(topic.id)));
    const [first] = topics;
    if (!first || topics.length < 2) return [];
    const label = `${opening(first.words.at(-1) ?? first.topic.kind)} ${first.number}`;
    return [{
      key: keyOf(reading, first.topic.partOf ?? first.topic.id, first.topic.kind, document, topics.map(({ topic }) => topic.key).toSorted().join('+')),
      topic: first.topic.id,
      says: `«${label}» está ${topics.length === 2 ? 'dos' : topics.length} veces: ${listed(topics.map(({ topic }) => reading.nameOf(topic.id)))}.`,
      topics: topics.map(({ topic }) => topic.id),
      values: topics.map(({ topic, statement }) => (statement ? valueIn(statement, shortened(reading.nameOf(topic.id))) : { value: shortened(reading.nameOf(topic.id)), place: 'registro' })),
    }];
  });
}

const twice: Rule = {
  name: 'reference.twice',
  kind: 'reference',
  severity: 'moderate',
  title: 'Un número usado dos veces',
  reason: 'Con dos anexos del mismo número nadie sabe a cuál se remite.',
  judge: (reading) => [...structures(reading)].flatMap(([document, structure]) => twiceIn(reading, document, structure)),
};

export const reference: Rule[] = [missing, twice];
