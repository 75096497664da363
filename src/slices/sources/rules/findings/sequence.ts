import type { CorpusTopic, Found, Reading, Rule } from '../corpus.ts';
import { dayWords, fromOf, ofDay, restsOnReading, whenIs, type Dated } from '../moment.ts';
import { firstSaid } from '../wording.ts';

/** When a topic begins and when it is over, in one document. */
const begins = (reading: Reading, topic: string, document?: string): Dated | undefined => whenIs(reading, topic, ['on', 'begins'], document)[0];
const isOver = (reading: Reading, topic: string, document?: string): Dated | undefined => whenIs(reading, topic, ['on', 'begins', 'ends'], document).at(-1);

const gate: Rule = {
  name: 'sequence.gate',
  kind: 'sequence',
  severity: 'serious',
  title: 'Un paso va antes de lo que tiene que precederlo',
  reason: 'Lo que depende de otra cosa no puede empezar antes de que ella ocurra; sin eso, el paso puede no valer.',
  judge: (reading) =>
    [...reading.topics.values()].flatMap((step) =>
      step.after.flatMap((before): Found[] => {
        const mine = begins(reading, step.id);
        const theirs = mine ? (isOver(reading, before, mine.statement.document) ?? isOver(reading, before)) : undefined;
        if (!mine || !theirs || mine.days.last >= theirs.days.first) return [];
        return [{
          key: [step.key, reading.topics.get(before)?.key].join('|'),
          topic: step.id,
          ...(restsOnReading(mine.statement, theirs.statement) ? { severity: 'notice' as const } : {}),
          says: `${reading.nameOf(step.id)} es ${ofDay(fromOf(mine.statement))}, antes de ${reading.nameOf(before)}, ${ofDay(fromOf(theirs.statement))}, que tiene que precederlo.`,
          values: [{ value: dayWords(fromOf(mine.statement)), statement: mine.statement.id }, { value: dayWords(fromOf(theirs.statement)), statement: theirs.statement.id }],
        }];
      }),
    ),
};

/** Parts of one kind with a number, by the topic that contains them. */
const numbered = (reading: Reading): CorpusTopic[][] =>
  [...Map.groupBy([...reading.topics.values()].filter(({ order, partOf }) => order !== null && partOf !== null), ({ partOf, kind }) => `${partOf}|${kind}`).values()]
    .map((list) => list.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)));

const order: Rule = {
  name: 'sequence.order',
  kind: 'sequence',
  severity: 'moderate',
  title: 'El orden de los números no es el de las fechas',
  reason: 'Una lista numerada se lee como una sucesión: si una fecha vuelve atrás, el número o la fecha están mal.',
  judge: (reading) =>
    numbered(reading).flatMap((steps) => {
      let latest: { step: CorpusTopic; dated: Dated } | undefined;
      return steps.flatMap((step): Found[] => {
        const dated = begins(reading, step.id);
        if (!dated) return [];
        const before = latest;
        if (!before || dated.days.first >= before.dated.days.first) latest = { step, dated };
        if (!before || before.step.order === step.order || dated.days.last >= before.dated.days.first) return [];
        return [{
          key: step.key,
          topic: step.id,
          ...(restsOnReading(dated.statement, before.dated.statement) ? { severity: 'notice' as const } : {}),
          says: `El número ${step.order} es ${ofDay(fromOf(dated.statement))} y va después del ${before.step.order}, que es ${ofDay(fromOf(before.dated.statement))}.`,
          values: [{ value: `${step.order}: ${dayWords(fromOf(dated.statement))}`, statement: dated.statement.id }, { value: `${before.step.order}: ${dayWords(fromOf(before.dated.statement))}`, statement: before.dated.statement.id }],
        }];
      });
    }),
};

const numbers: Rule = {
  name: 'sequence.numbers',
  kind: 'sequence',
  severity: 'minor',
  title: 'La numeración se salta o se repite',
  reason: 'Falta un elemento que el documento contaba, o dos llevan el mismo número y no se sabe cuál se cita.',
  judge: (reading) =>
    numbered(reading).flatMap((parts): Found[] => {
      const whole = parts[0]?.partOf ?? '';
      const byNumber = Map.groupBy(parts, (part) => part.order ?? 0);
      const told = [...byNumber.keys()].toSorted((a, b) => a - b);
      const [first, last] = [told[0] ?? 0, told.at(-1) ?? 0];
      const skipped = last - first > 500 ? [] : Array.from({ length: last - first }, (_, n) => first + n).filter((n) => !byNumber.has(n)); // codes are no numbering
      const missing: Found[] = told.length < 3 || skipped.length === 0 || skipped.length >= told.length ? [] : [{
        key: [reading.topics.get(whole)?.key, parts[0]?.kind, 'skipped'].join('|'),
        topic: whole,
        says: `La numeración va del ${first} al ${last} y falta${skipped.length === 1 ? '' : 'n'} el ${skipped.join(', el ')}.`,
        topics: parts.map(({ id }) => id),
        values: [{ value: told.join(', '), place: `números de ${parts.length} elementos` }, { value: `falta${skipped.length === 1 ? '' : 'n'} el ${skipped.join(', el ')}`, place: `entre el ${first} y el ${last}` }],
      }];
      const twice = [...byNumber].filter(([, list]) => list.length > 1 && !list.some((part) => part.continues.some((id) => list.some((other) => other.id === id))));
      return [...missing, ...twice.map(([number, list]): Found => ({
        key: [reading.topics.get(whole)?.key, parts[0]?.kind, number].join('|'),
        topic: whole,
        says: `El número ${number} está ${list.length} veces: ${list.map(({ id }) => `«${reading.nameOf(id)}»`).join(' y ')}.`,
        topics: list.map(({ id }) => id),
        values: list.map(({ id }) => ({ value: reading.nameOf(id), ...firstSaid(reading, id) })),
      }))];
    }),
};

/** Rules of order: gates, dates of numbered steps, numbering. */
export const sequence: Rule[] = [gate, order, numbers];
