import { fold } from '../../../../../kernel/text.ts';
import type { Property } from '../../../contract/property.ts';
import type { Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading } from '../../moment.ts';
import { byTelling, byTopic, byWords, decimalsOf, isCounted, tellingsNear, type Counted } from '../../nearest.ts';
import { keyOf, numberText, propertyName, valueIn, valueText } from '../../wording.ts';

const percent = '\u00A0%';
const nothing = 1e-9;

/** A share is written in per cent, unless its property goes up to one only. */
const scaleOf = ({ most, unit }: Property): number => (most === 1 && unit === undefined ? 1 : 100);

/** Rounded as the document rounds it: half a unit of its own last digit. */
const fits = (share: Counted, part: number, of: number, scale: number): boolean => Math.abs((part / of) * scale - share.value.number) <= 0.5 / 10 ** decimalsOf(share.value.number) + nothing;

/** One digit more than the document writes, so that the difference is seen. */
const calculated = (share: Counted, part: number, of: number, scale: number): number => {
  const digits = 10 ** Math.min(decimalsOf(share.value.number) + 1, 6);
  return Math.round((part / of) * scale * digits) / digits;
};

const shareText = (share: Counted, number: number, scale: number): string => (scale === 1 ? numberText(number) : `${numberText(number)}${share.value.unit && share.value.unit !== '%' ? `\u00A0${share.value.unit}` : percent}`);

function found(reading: Reading, property: Property, share: Counted): Found[] {
  if (!property.share) return [];
  const terms = [property.share.part, property.share.of].map((key) => reading.said(share.topic, key).filter(isCounted));
  const pairs = tellingsNear(share, terms).flatMap(([part, of]) => (part && of && of.value.number > 0 ? [{ part, of }] : []));
  const scale = scaleOf(property);
  const [first] = pairs;
  if (!first || pairs.some(({ part, of }) => fits(share, part.value.number, of.value.number, scale))) return [];
  const { part, of } = first;
  const right = shareText(share, calculated(share, part.value.number, of.value.number, scale), scale);
  return [{
    key: keyOf(reading, share.topic, property.key, share.document, share.asOf),
    topic: share.topic,
    severity: restsOnReading(share, part, of) ? 'notice' : 'moderate',
    says: `Declara ${shareText(share, share.value.number, scale)} en «${propertyName(reading, property.key)}» y ${numberText(part.value.number)} de ${numberText(of.value.number)} son ${right}.`,
    values: [valueIn(share), { value: right, place: `${numberText(part.value.number)} de ${numberText(of.value.number)}` }, ...[part, of].map((one) => valueIn(one, `${propertyName(reading, one.property)}: ${valueText(one.value)}`))],
  }];
}

/** Shares of every property that is one, by topic and telling; one finding for each. */
function overShares(reading: Reading, judgeOne: (property: Property, share: Counted) => Found[]): Found[] {
  const shares = new Map([...reading.properties.values()].filter(({ share }) => share !== undefined).map((property) => [property.key, property]));
  const said = reading.statements.filter(isCounted).filter(({ property }) => shares.has(property));
  return [...Map.groupBy(said, ({ property }) => property)].flatMap(([key, ofProperty]) =>
    [...byTopic(ofProperty).values()].flatMap((ofTopic) => [...byTelling(ofTopic).values()].flatMap((same) => byWords(same).flatMap(([one]) => (one ? judgeOne(shares.get(key)!, one) : [])).slice(0, 1))), // kept only those that have it
  );
}

export const share: Rule = {
  name: 'arithmetic.share',
  kind: 'arithmetic',
  severity: 'moderate',
  title: 'El porcentaje no sale de sus términos',
  reason: 'Un porcentaje que no se puede rehacer con los números de al lado no sirve para rendir cuentas.',
  judge: (reading) => overShares(reading, (property, one) => found(reading, property, one)),
};

/** Units of what is measured and not counted: its parts need not be whole. */
const measured = /^(%|ha|hectareas?|km2?|m[23]?|kg|t|l|usd|cop|pen|dolares|soles|pesos|h|horas?|min|minutos|dias)$/;

/** A percentage of things that are counted, whose part is not told: some whole number must give it. */
const impossible = (reading: Reading, property: Property, one: Counted): Found[] => {
  if (!property.share || reading.said(one.topic, property.share.part).length > 0) return [];
  const wholes = tellingsNear(one, [reading.said(one.topic, property.share.of).filter(isCounted)]).flatMap(([of]) => (of && Number.isInteger(of.value.number) && of.value.number > 0 ? [of] : []));
  const scale = scaleOf(property);
  const possible = ({ value: { number: of } }: Counted): boolean => {
    const near = (one.value.number / scale) * of;
    return [Math.floor(near), Math.ceil(near)].some((part) => fits(one, part, of, scale));
  };
  const [of] = wholes;
  if (!of || wholes.some(possible) || measured.test(fold(of.value.unit ?? reading.properties.get(of.property)?.unit ?? ''))) return [];
  const below = Math.floor((one.value.number / scale) * of.value.number);
  const around = [below, below + 1].map((part) => `${numberText(part)} son ${shareText(one, calculated(one, part, of.value.number, scale), scale)}`).join(' y ');
  return [{
    key: keyOf(reading, one.topic, property.key, one.document, one.asOf),
    topic: one.topic,
    says: `Declara ${shareText(one, one.value.number, scale)} en «${propertyName(reading, property.key)}» y ningún número entero de ${numberText(of.value.number)} da ese porcentaje: ${around}.`,
    values: [valueIn(one), valueIn(of, `${propertyName(reading, of.property)}: ${valueText(of.value)}`)],
  }];
};

export const impossibleShare: Rule = {
  name: 'arithmetic.impossible-share',
  kind: 'arithmetic',
  severity: 'notice',
  title: 'Un porcentaje que ningún conteo da',
  reason: 'De 20 encuestados, 33 % no son ni 6 ni 7: o el porcentaje o los encuestados son otros.',
  judge: (reading) => overShares(reading, (property, one) => impossible(reading, property, one)),
};
