import type { Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading } from '../../moment.ts';
import { amountText, keyOf, listed, numberText, propertyName, valueIn } from '../../wording.ts';
import { claimsOf, distinct, repeatedIn, type Claim } from '../count/items.ts';

const shownLists = 12;

function found(reading: Reading, { said, property, listings }: Claim): Found[] {
  const declared = said.value.number;
  if (listings.some((one) => distinct(one).items.length === declared)) return [];
  const repeating = listings.find(({ items }) => items.length === declared);
  if (!repeating) return [];
  const size = distinct(repeating).items.length;
  return [{
    key: keyOf(reading, said.topic, property.key, said.document, said.asOf),
    topic: said.topic,
    severity: restsOnReading(said, ...repeating.statements) ? 'notice' : 'moderate',
    says: `Declara ${amountText(declared, said.value.unit ?? property.unit)} en «${propertyName(reading, property.key)}» contando repetidos: sin repetir son ${numberText(size)}. Está más de una vez ${listed(repeatedIn(repeating))}.`,
    values: [valueIn(said), { value: numberText(size), place: 'contados sin repetir' }, ...repeating.statements.slice(0, shownLists).map((one) => valueIn(one))],
  }];
}

export const distinctOnes: Rule = {
  name: 'arithmetic.distinct',
  kind: 'arithmetic',
  severity: 'moderate',
  title: 'Un total cuenta dos veces lo mismo',
  reason: 'Sumar listas que comparten nombres da más de los que hay: quien está en dos grupos es uno.',
  judge: (reading) => claimsOf(reading).filter(({ property }) => property.counts?.distinct).flatMap((claim) => found(reading, claim)),
};
