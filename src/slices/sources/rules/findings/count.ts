import type { Found, Reading, Rule } from '../corpus.ts';
import { restsOnReading } from '../moment.ts';
import { amountText, keyOf, listed, propertyName, some, valueIn } from '../wording.ts';
import { isAddedUp } from './arithmetic/addends.ts';
import { claimsOf, hasRival, isNominal, repeatedIn, rivals, sizeOf, type Claim } from './count/items.ts';

/** Statements of a list shown beside a number. */
const shownLists = 12;

/** Whether a declared number is its list with repeated things counted twice: arithmetic says so. */
const isRepeated = ({ said, property, listings }: Claim): boolean => property.counts?.distinct === true && listings.some(({ items }) => items.length === said.value.number);

function found(reading: Reading, claim: Claim): Found[] {
  const { said, property, listings } = claim;
  const declared = said.value.number;
  const [nearest] = listings;
  if (!nearest || isNominal(claim) || isRepeated(claim) || listings.some((one) => sizeOf(one, property) === declared)) return [];
  const size = sizeOf(nearest, property);
  const repeated = property.counts?.distinct ? [] : repeatedIn(nearest);
  const twice = size > declared && repeated.length > 0 ? ` Se repite ${listed(repeated)}.` : '';
  return [{
    key: keyOf(reading, said.topic, property.key, said.document, said.asOf),
    topic: said.topic,
    severity: restsOnReading(said, ...nearest.statements) ? 'notice' : 'moderate',
    says: `Declara ${amountText(declared, said.value.unit ?? property.unit)} en «${propertyName(reading, property.key)}» y ${size === 1 ? 'se enumera 1' : `se enumeran ${size}`}${property.counts?.distinct ? ' sin repetir' : ''}.${twice}`,
    topics: listings.flatMap(({ topics = [] }) => topics),
    values: [valueIn(said), { value: String(size), place: nearest.statements.length > 0 ? 'contados en la lista' : `contados: ${some(size, 'registro', 'registros')}` }, ...nearest.statements.slice(0, shownLists).map((one) => valueIn(one))],
  }];
}

const counted: Rule = {
  name: 'count.listed',
  kind: 'count',
  severity: 'moderate',
  title: 'El número declarado no es el de la lista',
  reason: 'Cuando se declaran cinco y se enumeran seis, alguien falta o alguien sobra, y no se sabe quién.',
  judge: (reading) => [...new Map([...rivals(claimsOf(reading)).values()].filter(([one]) => one && !isAddedUp(reading, one.said.topic, one.property)).flatMap((same) => same.flatMap((claim) => (hasRival(claim, same) ? [] : found(reading, claim)))).toReversed().map((one) => [one.key, one])).values()].toReversed(),
};

export const count: Rule[] = [counted];
