import { fold } from '../../../../kernel/text.ts';
import type { CorpusTopic, Found, Reading, Rule } from '../corpus.ts';
import { firstSaid, textsIn } from '../wording.ts';
import { nearNames } from './identity/near.ts';

const homonym: Rule = {
  name: 'identity.homonym',
  kind: 'identity',
  severity: 'notice',
  title: 'Un nombre que llevan varios territorios',
  reason: 'Sin el código no se sabe de cuál se habla; el nombre solo no alcanza.',
  judge: (reading) =>
    [...reading.topics.values()].flatMap((topic): Found[] => {
      if (topic.territory !== null || topic.name === null) return [];
      const all = reading.places.get(fold(topic.name)) ?? [];
      const sameLevel = all.filter(({ level }) => fold(level) === fold(topic.kind));
      const around = territoryAround(reading, topic);
      const within = (sameLevel.length > 0 ? sameLevel : all).filter(({ code }) => around === null || code.startsWith(around));
      if (within.length < 2) return [];
      return [{
        key: topic.key,
        topic: topic.id,
        says: `«${topic.name}» es el nombre de ${within.length} territorios: ${within.slice(0, 5).map(({ name, level, trail, code }) => `${name}, ${level}${trail ? ` de ${trail}` : ''} (${code})`).join('; ')}${within.length > 5 ? '; y otros' : ''}. Falta decir cuál.`,
        values: [{ value: topic.name, ...firstSaid(reading, topic.id) }, ...within.slice(0, 5).map(({ name, code }) => ({ value: `${name} (${code})`, place: 'catálogo de territorios' }))],
      }];
    }),
};

/** The territory of what contains a topic, the nearest one that is known. */
function territoryAround(reading: Reading, topic: CorpusTopic): string | null {
  const seen = new Set([topic.id]);
  for (let at = topic.partOf; at !== null && !seen.has(at); at = reading.topics.get(at)?.partOf ?? null) {
    seen.add(at);
    const territory = reading.topics.get(at)?.territory;
    if (territory) return territory;
  }
  return null;
}

const named: Rule = {
  name: 'identity.alias',
  kind: 'identity',
  severity: 'minor',
  title: 'Una misma cosa con dos nombres',
  reason: 'Quien busca por un nombre no encuentra lo que está bajo el otro. Se cierra al anotar el otro nombre en el asunto.',
  judge: (reading) =>
    [...Map.groupBy([...reading.allAs('name'), ...reading.allAs('alias')], ({ topic }) => topic)].flatMap(([id, statements]) => {
      const topic = reading.topics.get(id);
      const known = new Set([topic?.name ?? '', ...(topic?.aliases ?? [])].map(fold));
      const others = new Map(statements.flatMap((statement) => textsIn(statement).filter((name) => !known.has(fold(name))).map((name) => [fold(name), { name, statement }] as const)));
      const called = reading.nameOf(id);
      return [...others.values()].map(({ name, statement }): Found => ({
        key: [topic?.key, fold(name)].join('|'), // another name is another finding
        topic: id,
        ...(statement.mark === 'transcribed' ? { severity: 'notice' as const } : {}),
        says: `«${called}» aparece también como «${name}».`,
        values: [{ value: called, ...(topic?.name ? firstSaid(reading, id) : { place: 'asunto' }) }, { value: name, statement: statement.id }],
      }));
    }),
};

/** Parts of a document (a section, an annex) may be called alike: only what documents speak of is compared. */
const isOfTheWorld = (reading: Reading, topic: CorpusTopic): boolean => !reading.said(topic.id).some(({ property }) => structural.has(reading.properties.get(property)?.role ?? ''));
const structural = new Set<string>(['lines', 'content', 'number', 'refers-to']);

const alike: Rule = {
  name: 'identity.near',
  kind: 'identity',
  severity: 'notice',
  title: 'Dos nombres casi iguales',
  reason: 'Una letra de diferencia suele ser una errata: si son lo mismo, conviene unirlos; si no, decirlo.',
  judge: (reading) =>
    [...Map.groupBy([...reading.topics.values()].filter((topic) => topic.name !== null && isOfTheWorld(reading, topic)), ({ kind }) => kind).values()].flatMap((topics) =>
      nearNames(topics.map((topic) => ({ of: topic, name: topic.name ?? '' })))
        .filter(([a, b]) => !isSettled(a, b))
        .map(([a, b]): Found => ({
          key: [a.key, b.key].toSorted().join('|'),
          topic: b.id,
          says: `«${a.name}» y «${b.name}» se escriben casi igual.`,
          topics: [a.id, b.id],
          values: [a, b].map((topic) => ({ value: topic.name ?? '', ...firstSaid(reading, topic.id) })),
        })),
    ),
};

/** Two territories with their codes are two; so are things of which one continues the other or knows its name. */
const isSettled = (a: CorpusTopic, b: CorpusTopic): boolean =>
  (a.territory !== null && b.territory !== null && a.territory !== b.territory) || a.continues.includes(b.id) || b.continues.includes(a.id) ||
  a.aliases.some((name) => fold(name) === fold(b.name ?? '')) || b.aliases.some((name) => fold(name) === fold(a.name ?? ''));

const twice: Rule = {
  name: 'identity.twice',
  kind: 'identity',
  severity: 'notice',
  title: 'El mismo nombre en dos documentos, sin unir',
  reason: 'Si es lo mismo, lo que dicen los dos documentos tiene que verse junto.',
  judge: (reading) =>
    [...Map.groupBy([...reading.topics.values()].filter((topic) => topic.name !== null && topic.partOf === null && isOfTheWorld(reading, topic)), ({ kind, name }) => `${kind}|${fold(name ?? '')}`).values()].flatMap((topics): Found[] => {
      const [a, b] = topics;
      if (!a || !b || isSettled(a, b)) return [];
      return [{
        key: topics.map(({ key }) => key).toSorted().join('|'),
        topic: b.id,
        says: `Hay ${topics.length} asuntos de clase «${a.kind}» que se llaman «${a.name}».`,
        topics: topics.map(({ id }) => id),
        values: topics.slice(0, 5).map((topic) => ({ value: `${topic.name} (${topic.key})`, ...firstSaid(reading, topic.id) })),
      }];
    }),
};

/** Rules of who is who. */
export const identity: Rule[] = [homonym, named, alike, twice];
