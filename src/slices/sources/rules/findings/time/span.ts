import { fold } from '../../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { dayWords, daysBetween, daysOf, fromOf, minutesOf, onDay, pairsTold, restsOnReading, toOf, weekdayOf, weekdays } from '../../moment.ts';
import { keyOf } from '../../wording.ts';

const folded = weekdays.map((name) => fold(name));

/** The weekday a text names: «Lunes 19», «sáb.», «miercoles»; nothing when it names none or two. */
function weekdayIn(text: string): number | undefined {
  const named = fold(text).split(/[^a-z]+/).flatMap((word) => folded.flatMap((name, n) => (word.length >= 2 && (word === name || (word.length >= 3 && name.startsWith(word))) ? [n] : [])));
  return new Set(named).size === 1 ? named[0] : undefined;
}

const textOf = ({ value }: CorpusStatement): string => (value.kind === 'text' ? value.text : '');

/** Topics that say something under a role, each once. */
const topicsSaying = (statements: readonly CorpusStatement[]): string[] => [...new Set(statements.map(({ topic }) => topic))];

const weekday: Rule = {
  name: 'time.weekday',
  kind: 'time',
  severity: 'moderate',
  title: 'El día de la semana no es el de la fecha',
  reason: 'Quien recibe una convocatoria así no sabe a cuál de los dos creer.',
  judge: (reading) =>
    topicsSaying(reading.allAs('weekday')).flatMap((topic) =>
      pairsTold(reading.saidAs(topic, 'weekday'), reading.saidAs(topic, 'on')).flatMap(([named, dated]): Found[] => {
        const said = weekdayIn(textOf(named));
        const day = dated.value.kind === 'date' && dated.value.to === undefined && dated.value.from.length === 10 ? dated.value.from : undefined;
        if (said === undefined || day === undefined || weekdayOf(day) === weekdays[said]) return [];
        return [{
          key: keyOf(reading, topic, named.property, dated.property),
          topic,
          ...(restsOnReading(named, dated) ? { severity: 'notice' as const } : {}),
          says: `Dice ${weekdays[said]} y ${dayWords(day)} fue ${weekdayOf(day)}.`,
          values: [{ value: textOf(named), statement: named.id }, { value: `${dayWords(day)} (${weekdayOf(day)})`, statement: dated.id }],
        }];
      }),
    ),
};

/** From the evening to the morning: a night shift or a feast ends on the next day. */
const isNight = (from: string, to: string): boolean => from >= '18:00' && to <= '09:00';

const backwards: Rule = {
  name: 'time.backwards',
  kind: 'time',
  severity: 'serious',
  title: 'Termina antes de empezar',
  reason: 'Con un fin anterior al comienzo no se puede saber cuánto dura ni qué queda dentro.',
  judge: (reading) => [
    ...topicsSaying(reading.allAs('ends')).flatMap((topic) =>
      pairsTold(reading.saidAs(topic, 'begins'), reading.saidAs(topic, 'ends')).flatMap(([begins, ends]): Found[] => {
        const [from, to] = [daysOf(begins), daysOf(ends)];
        if (!from || !to || from.first <= to.last) return [];
        return [{ key: keyOf(reading, topic, begins.property, ends.property), topic, says: `Empieza ${onDay(fromOf(begins))} y termina antes, ${onDay(toOf(ends))}.`, values: [{ value: dayWords(fromOf(begins)), statement: begins.id }, { value: dayWords(toOf(ends)), statement: ends.id }] }];
      }),
    ),
    ...reading.statements.flatMap((one): Found[] => {
      const { value } = one;
      const wrong = (value.kind === 'date' && value.to !== undefined && (daysOf(one)?.first ?? '') > (daysOf(one)?.last ?? '')) || (value.kind === 'time' && value.to !== undefined && minutesOf(value.to) < minutesOf(value.from) && !isNight(value.from, value.to));
      if (!wrong || (value.kind !== 'date' && value.kind !== 'time')) return [];
      const [from, to] = value.kind === 'date' ? [onDay(value.from), onDay(value.to ?? '')] : [`a las ${value.from}`, `a las ${value.to ?? ''}`];
      const words = value.kind === 'date' ? dayWords : (clock: string): string => clock;
      return [{ key: keyOf(reading, one.topic, one.property), topic: one.topic, says: `Empieza ${from} y termina antes, ${to}.`, values: [value.from, value.to ?? ''].map((end) => ({ value: words(end), statement: one.id })) }];
    }),
  ],
};

const duration: Rule = {
  name: 'time.duration',
  kind: 'time',
  severity: 'minor',
  title: 'La duración no es la que dan el comienzo y el fin',
  reason: 'Uno de los dos datos está mal escrito, o cuentan de otra manera (días hábiles, con o sin el último).',
  judge: (reading) => [
    ...topicsSaying(reading.allAs('minutes')).flatMap((topic) =>
      pairsTold(reading.saidAs(topic, 'minutes'), reading.saidAs(topic, 'clock')).flatMap(([lasting, clock]): Found[] => {
        if (lasting.value.kind !== 'number' || clock.value.kind !== 'time' || clock.value.to === undefined) return [];
        const between = minutesOf(clock.value.to) - minutesOf(clock.value.from);
        if (between < 0 || between === lasting.value.number) return [];
        return [{ key: keyOf(reading, topic, lasting.property, clock.property), topic, says: `Dice ${lasting.value.number} minutos y de ${clock.value.from} a ${clock.value.to} van ${between}.`, values: [{ value: `${lasting.value.number} minutos`, statement: lasting.id }, { value: `${clock.value.from} – ${clock.value.to}`, statement: clock.id }] }];
      }),
    ),
    ...topicsSaying(reading.allAs('days')).flatMap((topic) => daysAgainst(reading, topic)),
  ],
};

/** Days are compared with the range that the dates allow: both ends known to the day give one number, with or without the last day. */
function daysAgainst(reading: Reading, topic: string): Found[] {
  return reading.saidAs(topic, 'days').flatMap((lasting): Found[] => {
    const { value } = lasting;
    if (value.kind !== 'number') return [];
    return pairsTold([lasting], reading.saidAs(topic, 'begins')).flatMap(([, begins]) =>
      pairsTold([begins], reading.saidAs(topic, 'ends')).flatMap(([, ends]): Found[] => {
        const [from, to] = [daysOf(begins), daysOf(ends)];
        if (!from || !to || from.first > to.last) return [];
        const [least, most] = [Math.max(0, daysBetween(from.last, to.first)), daysBetween(from.first, to.last) + 1];
        if (value.number >= least && value.number <= most) return [];
        const range = least === most - 1 ? String(most) : `entre ${least} y ${most}`;
        return [{ key: keyOf(reading, topic, lasting.property, begins.property, ends.property), topic, says: `Dice ${value.number} días y entre las dos fechas van ${range}.`, values: [{ value: `${value.number} días`, statement: lasting.id }, { value: dayWords(fromOf(begins)), statement: begins.id }, { value: dayWords(toOf(ends)), statement: ends.id }] }];
      }),
    );
  });
}

/** The minutes of the parts of an agenda, when every part tells them in one document. */
function agendaMinutes(reading: Reading, agenda: string, document: string): { minutes: number; parts: number } | undefined {
  const parts = reading.partsOf(agenda).map((part) => reading.saidAs(part.id, 'minutes').find((one) => one.document === document)?.value);
  if (parts.length === 0 || parts.some((value) => value?.kind !== 'number')) return undefined;
  return { minutes: parts.reduce((sum, value) => sum + (value?.kind === 'number' ? value.number : 0), 0), parts: parts.length };
}

const agenda: Rule = {
  name: 'time.agenda',
  kind: 'time',
  severity: 'moderate',
  title: 'La agenda no cabe en la hora, o le sobra',
  reason: 'Lo que se convocó dura otra cosa que la suma de sus puntos: alguien llegará tarde o se irá antes.',
  judge: (reading) => {
    const byKey = new Map([...reading.topics.values()].map(({ key, id }) => [key, id]));
    return reading.allAs('agenda').flatMap((follows) =>
      pairsTold([{ ...follows, part: null }], reading.saidAs(follows.topic, 'clock')).flatMap(([, clock]): Found[] => {
        const of = follows.value.kind === 'topic' ? byKey.get(follows.value.topic) : undefined;
        const told = of === undefined ? undefined : agendaMinutes(reading, of, follows.document);
        if (of === undefined || !told || clock.value.kind !== 'time' || clock.value.to === undefined) return [];
        const between = minutesOf(clock.value.to) - minutesOf(clock.value.from);
        if (between < 0 || between === told.minutes) return [];
        return [{
          key: keyOf(reading, follows.topic, follows.property, clock.property),
          topic: follows.topic,
          ...(restsOnReading(follows, clock) ? { severity: 'notice' as const } : {}),
          says: `De ${clock.value.from} a ${clock.value.to} van ${between} minutos y los ${told.parts} puntos de ${reading.nameOf(of)} suman ${told.minutes}.`,
          values: [{ value: `${between} minutos (${clock.value.from} – ${clock.value.to})`, statement: clock.id }, { value: `${told.minutes} minutos`, document: follows.document, place: `suma de ${told.parts} puntos` }],
        }];
      }),
    );
  },
};

export const spans: Rule[] = [weekday, backwards, duration, agenda];
