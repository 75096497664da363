import type { CorpusFigure, CorpusStatement, Found, Reading, Rule } from '../../corpus.ts';
import { fits, isCounted, sameTime, type Counted } from '../../nearest.ts';
import { amountText, keyOf, propertyName, valueIn } from '../../wording.ts';

/** From this part of the declared number on, the difference is a serious one. */
const large = 0.1;

/** A declared number of another day than that of judgement may have been right: it asks. */
function severityOf(reading: Reading, { asOf, mark, value }: Counted, calculated: number): NonNullable<Found['severity']> {
  if (mark === 'inferred' || !sameTime(asOf, reading.asOf)) return 'notice';
  return Math.abs(value.number - calculated) >= large * Math.abs(value.number) ? 'serious' : 'moderate';
}

function found(reading: Reading, figure: CorpusFigure, statements: readonly CorpusStatement[]): Found[] {
  const { value: calculated } = figure;
  if (calculated === null) return []; // nobody knows: nothing to compare
  const wrong = statements.filter(isCounted).filter((one) => !fits(one.value.number, calculated));
  return [...Map.groupBy(wrong, ({ document, asOf }) => `${document}|${asOf ?? ''}`).values()].flatMap((same): Found[] => {
    const [first] = same;
    if (!first) return [];
    const unit = first.value.unit ?? reading.properties.get(first.property)?.unit;
    return [{
      key: keyOf(reading, first.topic, first.property, first.document, first.asOf),
      topic: first.topic,
      severity: severityOf(reading, first, calculated),
      says: `Declara ${amountText(first.value.number, unit)} en «${propertyName(reading, first.property)}» y los registros dan ${amountText(calculated, unit)}.`,
      values: [...same.map((one) => valueIn(one)), { value: amountText(calculated, unit), place: figure.says, ...(figure.href === null ? {} : { href: figure.href }) }],
    }];
  });
}

export const calculated: Rule = {
  name: 'contradiction.calculated',
  kind: 'contradiction',
  severity: 'moderate',
  title: 'Lo declarado no es lo que dan los registros',
  reason: 'El documento dice un número y los registros de la casa dan otro: uno de los dos está incompleto.',
  judge: (reading) => reading.figures.flatMap((figure) => found(reading, figure, reading.said(figure.topic, figure.property))),
};
