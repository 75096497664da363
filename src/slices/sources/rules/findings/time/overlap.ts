import { fold } from '../../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { dayWords, minutesOf, sameTelling } from '../../moment.ts';

/** Something that happens at an hour of a day, as one telling puts it. */
interface Happening {
  topic: string;
  day: string;
  from: number;
  to: number;
  clock: CorpusStatement;
  venue: string | undefined;
  attends: readonly string[];
}

/** What a role says of a topic in the telling of another statement. */
const toldWith = (reading: Reading, clock: CorpusStatement, role: 'on' | 'venue' | 'attends'): CorpusStatement | undefined => reading.saidAs(clock.topic, role).find((one) => sameTelling(one, clock));

function happeningOf(reading: Reading, clock: CorpusStatement): Happening[] {
  const on = toldWith(reading, clock, 'on');
  if (clock.value.kind !== 'time' || clock.value.to === undefined || on?.value.kind !== 'date' || on.value.to !== undefined || on.value.from.length < 10) return [];
  const [venue, attends] = [toldWith(reading, clock, 'venue')?.value, toldWith(reading, clock, 'attends')?.value];
  return [{
    topic: clock.topic,
    day: on.value.from,
    from: minutesOf(clock.value.from),
    to: minutesOf(clock.value.to),
    clock,
    venue: venue?.kind === 'text' ? venue.text : venue?.kind === 'topic' ? venue.topic : undefined,
    attends: attends?.kind === 'list' ? attends.items : attends?.kind === 'text' ? [attends.text] : [],
  }];
}

/** What two happenings cannot share at the same hour: those who attend; the place, when nobody is said to attend both. */
function sharedBy(a: Happening, b: Happening): string | undefined {
  const there = new Set(b.attends.map(fold));
  const both = a.attends.filter((who) => there.has(fold(who)));
  if (both.length > 0) return both.join(', ');
  return a.venue !== undefined && b.venue !== undefined && fold(a.venue) === fold(b.venue) ? a.venue : undefined;
}

/** Pairs of happenings whose hours cross, in the order of the day: only neighbours in time are compared. */
function* crossing(list: readonly Happening[]): Generator<[Happening, Happening]> {
  const sorted = list.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const [n, first] of sorted.entries()) {
    for (const second of sorted.slice(n + 1)) {
      if (second.from >= first.to) break;
      if (first.topic !== second.topic) yield [first, second];
    }
  }
}

const hours = ({ clock: { value } }: Happening): string => (value.kind === 'time' ? `${value.from} – ${value.to ?? ''}` : '');

export const overlaps: Rule[] = [
  {
    name: 'time.overlap',
    kind: 'time',
    severity: 'moderate',
    title: 'Dos actividades a la misma hora',
    reason: 'Las mismas personas o la misma sala no pueden estar en las dos.',
    judge: (reading) => {
      const all = reading.allAs('clock').flatMap((clock) => happeningOf(reading, clock));
      const schedules = Map.groupBy(all, ({ topic, day, clock }) => [clock.document, clock.part ?? '', reading.topics.get(topic)?.partOf ?? '', day].join('|'));
      return [...schedules.values()].flatMap((list) =>
        [...crossing(list)].flatMap(([a, b]): Found[] => {
          const shared = sharedBy(a, b);
          if (shared === undefined) return [];
          const keys = [a.topic, b.topic].map((topic) => reading.topics.get(topic)?.key ?? topic).toSorted();
          return [{
            key: keys.join('|'),
            topic: b.topic,
            says: `El ${dayWords(a.day)}, ${reading.nameOf(a.topic)} y ${reading.nameOf(b.topic)} se cruzan en la hora, y comparten: ${shared}.`,
            values: [{ value: `${reading.nameOf(a.topic)}, ${hours(a)}`, statement: a.clock.id }, { value: `${reading.nameOf(b.topic)}, ${hours(b)}`, statement: b.clock.id }],
          }];
        }),
      );
    },
  },
];
