import { fold } from '../../../../kernel/text.ts';
import type { CorpusStatement, CorpusTopic, Found, FoundIn, Reading, Rule } from '../corpus.ts';
import { dayWords, daysOf, fromOf, ofDay, onDay, toOf } from '../moment.ts';
import { firstSaid } from '../wording.ts';

/** Everything inside a topic, however deep; each once. */
function within(reading: Reading, topic: string): CorpusTopic[] {
  const seen = new Map<string, CorpusTopic>();
  const waiting = [...reading.partsOf(topic)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.id) || next.id === topic) continue;
    seen.set(next.id, next);
    waiting.push(...reading.partsOf(next.id));
  }
  return [...seen.values()];
}

/** The territories that a statement names: by code, by the topic's own, or by a name that only one carries. Undefined when one is not known. */
function territoriesIn(reading: Reading, { value }: CorpusStatement, byKey: ReadonlyMap<string, CorpusTopic>): string[] | undefined {
  const named = value.kind === 'list' ? value.items : value.kind === 'text' ? [value.text] : value.kind === 'topic' ? [value.topic] : [];
  const codes = named.map((one) => {
    if (/^[A-Z]{2}(-\d+)?$/.test(one)) return one;
    const places = reading.places.get(fold(one)) ?? [];
    return byKey.get(one)?.territory ?? (places.length === 1 ? places[0]?.code : undefined);
  });
  return codes.length > 0 && codes.every((code) => code !== undefined) ? codes : undefined;
}

const territory: Rule = {
  name: 'scope.territory',
  kind: 'scope',
  severity: 'minor',
  title: 'Habla de un territorio fuera del que el documento declara',
  reason: 'Lo que ocurre fuera del ámbito declarado no se puede sumar con lo de dentro.',
  judge: (reading) => {
    const byKey = new Map([...reading.topics.values()].map((topic) => [topic.key, topic]));
    return [...Map.groupBy(reading.allAs('scope-territory'), ({ topic }) => topic)].flatMap(([whole, declared]) => {
      const codes = declared.map((one) => territoriesIn(reading, one, byKey));
      if (codes.some((list) => list === undefined)) return []; // a scope that is not wholly known judges nobody
      const inside = codes.flatMap((list) => list ?? []);
      const held = (code: string): boolean => inside.some((one) => code === one || code.startsWith(one.includes('-') ? one : `${one}-`));
      const containing = (code: string): boolean => inside.some((one) => one.startsWith(code)); // naming the province of a canton is no excess
      return within(reading, whole).filter((part) => part.territory !== null && !held(part.territory) && !containing(part.territory)).map((part): Found => ({
        key: [reading.topics.get(whole)?.key, part.key].join('|'),
        topic: part.id,
        says: `${reading.nameOf(part.id)} está en ${part.territory}, fuera del ámbito que se declara.`,
        values: [valueAt(reading, part), { value: inside.join(', '), statement: declared[0]!.id }], // a group has one
      }));
    });
  },
};

const valueAt = (reading: Reading, part: CorpusTopic): FoundIn => ({ value: `${reading.nameOf(part.id)} (${part.territory})`, ...firstSaid(reading, part.id) });

/** Dates that say when something happened: those a period can hold. */
const happened = ['on', 'begins', 'ends'] as const;

const period: Rule = {
  name: 'scope.period',
  kind: 'scope',
  severity: 'notice',
  title: 'Ocurre fuera del período que el documento declara',
  reason: 'Sirve como actualidad, no como resultado del período: conviene decirlo.',
  judge: (reading) =>
    [...new Set([...reading.allAs('scope-from'), ...reading.allAs('scope-to')].map(({ topic }) => topic))].flatMap((whole) => {
      const [from, to] = [reading.saidAs(whole, 'scope-from')[0], reading.saidAs(whole, 'scope-to')[0]];
      const [first, last] = [from ? daysOf(from)?.first : undefined, to ? daysOf(to)?.last : undefined];
      return within(reading, whole).flatMap((part) => happened.flatMap((role) => reading.saidAs(part.id, role))).flatMap((dated): Found[] => {
        const days = daysOf(dated);
        const [early, late] = [days !== undefined && first !== undefined && days.last < first, days !== undefined && last !== undefined && days.first > last];
        const bound = early ? from : late ? to : undefined;
        if (!bound) return [];
        return [{
          key: [reading.topics.get(whole)?.key, reading.topics.get(dated.topic)?.key, dated.property].join('|'),
          topic: dated.topic,
          says: `Es ${ofDay(fromOf(dated))}, ${early ? `antes de que empiece el período declarado, ${onDay(fromOf(bound))}` : `después de que termine el período declarado, ${onDay(toOf(bound))}`}.`,
          values: [{ value: dayWords(fromOf(dated)), statement: dated.id }, { value: dayWords(early ? fromOf(bound) : toOf(bound)), statement: bound.id }],
        }];
      });
    }),
};

/** Rules of where and when a document says it speaks of. */
export const scope: Rule[] = [territory, period];
