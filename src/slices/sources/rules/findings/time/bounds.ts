import { fold } from '../../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { dayWords, daysOf, fromOf, minutesOf, ofDay, onDay, pairsTold, restsOnReading, spanOf, toOf, whenIs } from '../../moment.ts';

const noon = 12 * 60;
const halves: Readonly<Record<string, 'morning' | 'afternoon'>> = { am: 'morning', 'a m': 'morning', manana: 'morning', matutino: 'morning', matutina: 'morning', pm: 'afternoon', 'p m': 'afternoon', tarde: 'afternoon', noche: 'afternoon', vespertino: 'afternoon', vespertina: 'afternoon' };

/** Which half of the day a text names; nothing when it names none. */
const halfOf = (text: string): 'morning' | 'afternoon' | undefined => halves[fold(text).replaceAll(/[^a-z]+/g, ' ').trim()];

const halfDay: Rule = {
  name: 'time.outside-half-day',
  kind: 'time',
  severity: 'moderate',
  title: 'La hora no es de esa mitad del día',
  reason: 'Una actividad de la tarde con hora de la mañana tiene mal escrita una de las dos.',
  judge: (reading) =>
    reading.allAs('half-day').flatMap((half) =>
      pairsTold([half], reading.saidAs(half.topic, 'clock')).flatMap(([, clock]): Found[] => {
        const named = half.value.kind === 'text' ? halfOf(half.value.text) : undefined;
        if (named === undefined || clock.value.kind !== 'time') return [];
        const begins = minutesOf(clock.value.from);
        if (named === 'morning' ? begins < noon : begins >= noon) return []; // it may end after noon: what begins in the morning is of the morning
        const words = half.value.kind === 'text' ? half.value.text : '';
        return [{
          key: [reading.topics.get(half.topic)?.key, half.property, clock.property].join('|'),
          topic: half.topic,
          says: `Está en «${words}» y empieza a las ${clock.value.from}.`,
          values: [{ value: words, statement: half.id }, { value: clock.value.to === undefined ? clock.value.from : `${clock.value.from} – ${clock.value.to}`, statement: clock.id }],
        }];
      }),
    ),
};

/** The nearest topic around this one that has a beginning or an end in the same document. */
function periodAround(reading: Reading, statement: CorpusStatement): { begins: CorpusStatement | undefined; ends: CorpusStatement | undefined; topic: string } | undefined {
  const seen = new Set<string>([statement.topic]);
  for (let at = reading.topics.get(statement.topic)?.partOf ?? null; at !== null && !seen.has(at); at = reading.topics.get(at)?.partOf ?? null) {
    seen.add(at);
    const begins = reading.saidAs(at, 'begins').find(({ document }) => document === statement.document);
    const ends = reading.saidAs(at, 'ends').find(({ document }) => document === statement.document);
    if (begins || ends) return { begins, ends, topic: at };
  }
  return undefined;
}

const outsidePeriod: Rule = {
  name: 'time.outside-period',
  kind: 'time',
  severity: 'moderate',
  title: 'Ocurre fuera del período de lo que la contiene',
  reason: 'O la actividad no es de ese período, o el período está mal dicho.',
  judge: (reading) =>
    reading.allAs('on').flatMap((dated): Found[] => {
      const days = daysOf(dated);
      const period = days ? periodAround(reading, dated) : undefined;
      if (!days || !period) return [];
      const [first, last] = [period.begins ? daysOf(period.begins)?.first : undefined, period.ends ? daysOf(period.ends)?.last : undefined];
      const [early, late] = [first !== undefined && days.last < first, last !== undefined && days.first > last];
      const bound = early ? period.begins : late ? period.ends : undefined;
      if (!bound) return [];
      return [{
        key: [reading.topics.get(dated.topic)?.key, dated.property, bound.property].join('|'),
        topic: dated.topic,
        ...(restsOnReading(dated) ? { severity: 'notice' as const } : {}),
        says: `Es ${ofDay(fromOf(dated))} y ${reading.nameOf(period.topic)} ${early ? `empieza después, ${onDay(fromOf(bound))}` : `termina antes, ${onDay(toOf(bound))}`}.`,
        values: [{ value: dayWords(fromOf(dated)), statement: dated.id }, { value: dayWords(early ? fromOf(bound) : toOf(bound)), statement: bound.id }],
      }];
    }),
};

const normLater: Rule = {
  name: 'time.norm-later',
  kind: 'time',
  severity: 'serious',
  title: 'La norma es posterior a lo que se apoya en ella',
  reason: 'Nadie puede citar una norma que no existía: está mal la fecha, o es otra norma.',
  judge: (reading) => {
    const byKey = new Map([...reading.topics.values()].map(({ key, id }) => [key, id]));
    return reading.allAs('cites-norm').flatMap((cites): Found[] => {
      const norm = cites.value.kind === 'topic' ? byKey.get(cites.value.topic) : undefined;
      const published = norm === undefined ? undefined : whenIs(reading, norm, ['published-on'])[0];
      const issued = reading.documents.get(cites.document)?.issuedOn;
      const own = whenIs(reading, cites.topic, ['on', 'begins'], cites.document)[0];
      const resting = own?.days ?? (issued ? spanOf(issued) : undefined);
      if (norm === undefined || !published || !resting || resting.last >= published.days.first) return [];
      const when = own ? fromOf(own.statement) : (issued ?? '');
      return [{
        key: [reading.topics.get(cites.topic)?.key, cites.property, reading.topics.get(norm)?.key].join('|'),
        topic: cites.topic,
        says: `Es ${ofDay(when)} y se apoya en ${reading.nameOf(norm)}, que se publicó después, ${onDay(fromOf(published.statement))}.`,
        values: [{ value: dayWords(when), ...(own ? { statement: own.statement.id } : { document: cites.document, place: 'fecha del documento' }) }, { value: dayWords(fromOf(published.statement)), statement: published.statement.id }],
      }];
    });
  },
};

export const bounds: Rule[] = [halfDay, outsidePeriod, normLater];
