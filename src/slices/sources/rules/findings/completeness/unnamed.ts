import type { CorpusTopic, Found, Reading, Rule } from '../../corpus.ts';
import { claimsOf, isNominal } from '../count/items.ts';
import { keyOf, listed, propertyName, some, valueIn } from '../../wording.ts';

const shownOnes = 12;

/** Parts of one topic and of one kind. */
const siblings = (reading: Reading): CorpusTopic[][] => [...Map.groupBy([...reading.topics.values()].filter(({ partOf }) => partOf !== null), ({ partOf, kind }) => `${partOf}|${kind}`).values()];

/** «grupo 2», or what it is when nobody gave it a place. */
const placeOf = (reading: Reading, { id }: CorpusTopic): string => reading.nameOf(id);

function withoutName(reading: Reading, group: readonly CorpusTopic[], claimed: ReadonlySet<string>): Found[] {
  const [first] = group;
  const bare = group.filter(({ name }) => name === null);
  if (!first?.partOf || bare.length === 0 || bare.length === group.length || claimed.has(`${first.partOf}|${first.kind}`)) return [];
  const placed = bare.map((topic) => placeOf(reading, topic)).filter((name) => name !== first.kind);
  return [{
    key: keyOf(reading, first.partOf, first.kind),
    topic: first.partOf,
    says: `${some(bare.length, `registro de «${first.kind}» no tiene`, `registros de «${first.kind}» no tienen`)} nombre, y ${some(group.length - bare.length, 'otro sí', 'otros sí')}${placed.length > 0 ? `: ${listed(placed)}` : ''}.`,
    topics: group.map(({ id }) => id),
    values: [
      ...bare.slice(0, shownOnes).map((topic) => { const said = reading.said(topic.id)[0]; return said ? valueIn(said, `${placeOf(reading, topic)}: sin nombre`) : { value: `${placeOf(reading, topic)}: sin nombre`, place: 'registro' }; }),
      { value: some(group.length - bare.length, 'con nombre', 'con nombre'), place: `de ${some(group.length, 'registro', 'registros')}` },
    ],
  }];
}

/** Topics of a kind whose siblings say who they are, and that do not say it. */
function withoutPerson(reading: Reading, group: readonly CorpusTopic[]): Found[] {
  return reading.withRole('person').flatMap(({ key }): Found[] => {
    const told = group.map((topic) => ({ topic, said: reading.said(topic.id, key) }));
    const named = told.filter(({ said }) => said.some(({ value }) => value.kind !== 'none'));
    const bare = told.filter(({ said }) => said.every(({ value }) => value.kind === 'none'));
    const partOf = group[0]?.partOf;
    if (!partOf || named.length === 0 || bare.length === 0) return [];
    const sample = named[0]?.said[0];
    return [{
      key: keyOf(reading, partOf, group[0]?.kind ?? '', key),
      topic: partOf,
      says: `${listed(bare.map(({ topic }) => placeOf(reading, topic)))} ${bare.length === 1 ? 'no dice' : 'no dicen'} «${propertyName(reading, key)}», y ${some(named.length, 'otro sí', 'otros sí')}.`,
      topics: group.map(({ id }) => id),
      values: [
        ...bare.slice(0, shownOnes).map(({ topic, said: [none] }) => { const any = none ?? reading.said(topic.id)[0]; const text = `${placeOf(reading, topic)}: sin persona`; return any ? valueIn(any, text) : { value: text, place: 'registro' }; }),
        ...(sample ? [valueIn(sample)] : []),
      ],
    }];
  });
}

export const unnamed: Rule = {
  name: 'completeness.unnamed',
  kind: 'completeness',
  severity: 'minor',
  title: 'Un registro sin nombre entre otros que lo tienen',
  reason: 'A lo que no tiene nombre nadie lo puede convocar, seguir ni volver a encontrar.',
  judge: (reading) => {
    const claimed = new Set(claimsOf(reading).flatMap((claim) => (isNominal(claim) && claim.property.counts?.topics !== undefined ? [`${claim.said.topic}|${claim.property.counts.topics}`] : [])));
    return siblings(reading).flatMap((group) => [...withoutName(reading, group, claimed), ...withoutPerson(reading, group)]);
  },
};
