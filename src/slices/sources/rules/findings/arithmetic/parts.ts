import { fold } from '../../../../../kernel/text.ts';
import type { Property } from '../../../contract/property.ts';
import type { Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading } from '../../moment.ts';
import { byTelling, byTopic, byWords, decimalsOf, isCounted, sameTime, tellingsNear, type Counted } from '../../nearest.ts';
import { amountText, keyOf, propertyName, some, valueIn, valueText } from '../../wording.ts';
import { countsRepeated } from '../count/items.ts';
import { addends } from './addends.ts';

/** From this part of the whole on, a difference changes what one would decide. */
const large = 0.1;
const nothing = 1e-9;
/** Statements shown beside a sum. */
const [shownWholes, shownParts] = [6, 24];

export const sumOf = (statements: readonly Counted[]): number => {
  const scale = 10 ** Math.max(0, ...statements.map(({ value }) => decimalsOf(value.number)));
  return Math.round(statements.reduce((sum, { value }) => sum + value.number * scale, 0)) / scale;
};

const oneUnit = (statements: readonly Counted[]): boolean => new Set(statements.flatMap(({ value: { unit } }) => (unit === undefined ? [] : [fold(unit) || unit]))).size <= 1;

/** How far a sum may be from its whole because each was rounded by itself. */
const rounding = (whole: Counted, parts: readonly Counted[]): number => [whole, ...parts].reduce((sum, { value }) => sum + 0.5 / 10 ** decimalsOf(value.number), 0);

const isShare = ({ value }: Counted, property: Property): boolean => /%/.test(value.unit ?? property.unit ?? '');

/** Whether a whole is the sum of these parts, and if not, how grave it is; undefined when it fits. */
function gravity(whole: Counted, parts: readonly Counted[], property: Property): Found['severity'] {
  const difference = Math.abs(sumOf(parts) - whole.value.number);
  if (difference < nothing) return undefined;
  const rounded = difference <= rounding(whole, parts) + nothing;
  if (rounded && isShare(whole, property)) return undefined;
  if (restsOnReading(whole, ...parts) || (rounded && [whole, ...parts].some(({ value }) => decimalsOf(value.number) > 0))) return 'notice';
  return difference >= large * Math.abs(whole.value.number) ? 'serious' : 'moderate';
}

/** «, según Tabla 2»: where the parts were taken from, when it is not where the whole stands. */
function takenFrom(reading: Reading, whole: Counted, parts: readonly Counted[]): string {
  if (parts.every(({ document, part }) => document === whole.document && part === whole.part)) return '';
  const here = parts.every(({ document }) => document === whole.document);
  const places = new Set(parts.map(({ document, part }) => [here ? '' : (reading.documents.get(document)?.name ?? ''), part ?? (here ? 'el texto' : '')].filter(Boolean).join(', ')));
  return `, según ${[...places].filter(Boolean).join(' y ')}`;
}

/** A whole against its parts: what was found, with the parts that were taken. */
function judged(reading: Reading, whole: Counted, property: Property, lists: readonly (readonly Counted[])[]): { severity: NonNullable<Found['severity']>; taken: Counted[]; missing: number } | undefined {
  const complete = tellingsNear(whole, lists).filter((way) => oneUnit([whole, ...way]));
  const first = complete[0];
  if (first) {
    const severity = gravity(whole, first, property);
    if (complete.some((way) => gravity(whole, way, property) === undefined) || severity === undefined) return undefined;
    if (lists.length < 2 && sumOf(first) < whole.value.number) return undefined; // one part of who knows how many
    return countsRepeated(reading, whole, property, sumOf(first)) ? undefined : { severity, taken: first, missing: 0 };
  }
  return exceeding(whole, lists);
}

/** With parts missing nothing can be said, unless those that are there are already more than the whole. */
function exceeding(whole: Counted, lists: readonly (readonly Counted[])[]): { severity: 'notice'; taken: Counted[]; missing: number } | undefined {
  const present = lists.flatMap((list) => {
    const here = list.filter((one) => one.document === whole.document && sameTime(one.asOf, whole.asOf));
    return (here.find(({ part }) => part === whole.part) ?? here[0]) ?? [];
  });
  const known = present.length > 0 && oneUnit([whole, ...present]) && present.every(({ value }) => value.number >= 0);
  return known && sumOf(present) > whole.value.number + nothing ? { severity: 'notice', taken: present, missing: lists.length - present.length } : undefined;
}

function found(reading: Reading, property: Property, wholes: readonly Counted[]): Found[] {
  const parts = addends(reading, wholes[0]?.topic ?? '', property);
  if (parts.length === 0) return [];
  const lists = parts.map(({ id }) => reading.said(id, property.key).filter(isCounted));
  const wrong = byWords(wholes).flatMap((same) => {
    const [whole] = same;
    const result = whole ? judged(reading, whole, property, lists) : undefined;
    return whole && result ? [{ whole, same, ...result }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  const { whole, taken, missing, severity } = first;
  const sum = amountText(sumOf(taken), whole.value.unit ?? property.unit);
  const declared = `Declara ${valueText({ ...whole.value, unit: whole.value.unit ?? property.unit })} en «${propertyName(reading, property.key)}»`;
  const says = missing > 0
    ? `${declared} y ${taken.length === 1 ? 'la única de sus partes con dato ya es' : `las ${taken.length} partes con dato ya suman`} ${sum}${takenFrom(reading, whole, taken)}; ${missing === 1 ? 'falta 1' : `faltan ${missing}`}.`
    : `${declared} y ${taken.length === 1 ? 'su única parte es de' : `sus ${taken.length} partes suman`} ${sum}${takenFrom(reading, whole, taken)}.`;
  return [{
    key: keyOf(reading, whole.topic, property.key, whole.document, whole.asOf),
    topic: whole.topic,
    severity,
    says,
    topics: parts.map(({ id }) => id),
    values: [...wrong.flatMap(({ same }) => same).slice(0, shownWholes).map((one) => valueIn(one)), { value: sum, place: `suma de ${some(taken.length, 'parte', 'partes')}` }, ...taken.slice(0, shownParts).map((one) => valueIn(one, `${reading.nameOf(one.topic)}: ${valueText(one.value)}`))],
  }];
}

export const parts: Rule = {
  name: 'arithmetic.parts',
  kind: 'arithmetic',
  severity: 'moderate',
  title: 'El total no es la suma de sus partes',
  reason: 'Si el total y sus partes no coinciden, quien usa uno y quien suma las otras decide con datos distintos.',
  judge: (reading) => {
    const adding = [...reading.properties.values()].filter(({ adds }) => adds !== undefined);
    const said = Map.groupBy(reading.statements.filter(isCounted), ({ property }) => property);
    return adding.flatMap((property) =>
      [...byTopic(said.get(property.key) ?? []).values()].flatMap((ofTopic) => [...byTelling(ofTopic).values()].flatMap((wholes) => found(reading, property, wholes))),
    );
  },
};
