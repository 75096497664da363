import type { Found, Reading, Rule } from '../../corpus.ts';
import { restsOnReading } from '../../moment.ts';
import { amountText, keyOf, propertyName, some, valueIn } from '../../wording.ts';
import { isAddedUp } from '../arithmetic/addends.ts';
import { claimsOf, hasRival, isNominal, mostNamed, rivals, type Claim } from '../count/items.ts';

const shownLists = 6;

function found(reading: Reading, claim: Claim): Found[] {
  if (!isNominal(claim)) return [];
  const { said, property, listings } = claim;
  const named = mostNamed(claim);
  return [{
    key: keyOf(reading, said.topic, property.key, said.document, said.asOf),
    topic: said.topic,
    severity: restsOnReading(said) ? 'notice' : named === 0 ? 'moderate' : 'minor',
    says: `Declara ${amountText(said.value.number, said.value.unit ?? property.unit)} en «${propertyName(reading, property.key)}» y detrás ${named === 0 ? 'no hay ningún nombre' : `solo hay ${some(named, 'nombre', 'nombres')}`}.`,
    topics: listings.flatMap(({ topics = [] }) => topics),
    values: [valueIn(said), { value: some(named, 'nombrado', 'nombrados'), place: 'contados por su nombre' }, ...(listings[0]?.statements ?? []).slice(0, shownLists).map((one) => valueIn(one))],
  }];
}

export const nominal: Rule = {
  name: 'completeness.nominal',
  kind: 'completeness',
  severity: 'moderate',
  title: 'Un número sin nombres detrás',
  reason: 'Lo que se cuenta y no se nombra no se puede comprobar ni seguir.',
  judge: (reading) => [...new Map([...rivals(claimsOf(reading)).values()].filter(([one]) => one && !isAddedUp(reading, one.said.topic, one.property)).flatMap((same) => same.flatMap((claim) => (hasRival(claim, same) ? [] : found(reading, claim)))).toReversed().map((one) => [one.key, one])).values()].toReversed(),
};
