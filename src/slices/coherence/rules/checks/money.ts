import type { CheckedElement, Found } from './model.ts';
import { nameOf, type Reading, type Rule } from './reading.ts';

/** Amounts by what they may be compared with: a stage and a currency. */
type Amounts = Map<string, number>;

/** A cent: sums of decimals differ below it. */
const cent = 0.005;

const locales: Record<string, string> = { EC: 'es-EC', PE: 'es-PE', CO: 'es-CO' };
const amountText = (reading: Reading, key: string, amount: number): string =>
  `${new Intl.NumberFormat(locales[reading.plan.territory.slice(0, 2)] ?? 'es-EC', { maximumFractionDigits: 2, useGrouping: true }).format(amount)} ${currencyOf(key)}`.trim();
const currencyOf = (key: string): string => key.split(' ')[1] ?? '';

/** The budget an element states; a number alone is in the plan's currency. */
function stated(reading: Reading, { fields }: CheckedElement): Amounts {
  const value = fields['presupuesto'];
  if (typeof value === 'number' && Number.isFinite(value)) return new Map([[`presupuesto ${reading.currency}`, value]]);
  if (typeof value !== 'object' || value === null || !('amount' in value) || typeof value.amount !== 'number') return new Map();
  const currency = 'currency' in value && typeof value.currency === 'string' ? value.currency : reading.currency;
  return new Map([[`presupuesto ${currency}`, value.amount]]);
}

/** All the money an element says of itself: its stated budget, and what the register of resources keeps of it. */
function amountsOf(reading: Reading, registered: ReadonlyMap<string, readonly { stage: string; currency: string; amount: number }[]>, element: CheckedElement): Amounts {
  const amounts = stated(reading, element);
  for (const { stage, currency, amount } of registered.get(element.identity) ?? []) amounts.set(`${stage} ${currency}`, (amounts.get(`${stage} ${currency}`) ?? 0) + amount);
  return amounts;
}

/** What stands below an element: what each child says, else what stands below the child. By stage: a child that states no budget is asked for its children's. */
function sumBelow(reading: Reading, own: (element: CheckedElement) => Amounts, element: CheckedElement, stage: string, seen: ReadonlySet<string>): Amounts {
  const sum: Amounts = new Map();
  for (const child of reading.children(element)) {
    if (seen.has(child.id)) continue;
    const said = [...own(child)].filter(([key]) => key.startsWith(`${stage} `));
    const amounts = said.length > 0 ? said : [...sumBelow(reading, own, child, stage, new Set([...seen, child.id]))];
    for (const [key, amount] of amounts) sum.set(key, (sum.get(key) ?? 0) + amount);
  }
  return sum;
}

interface Compared {
  element: CheckedElement;
  stage: string;
  own: Amounts;
  below: Amounts;
}

/** Elements with money of a stage whose children have some of that stage too. */
function compare(reading: Reading): Compared[] {
  const registered = Map.groupBy(reading.money, ({ identity }) => identity);
  const kept = new Map(reading.elements.map((element) => [element.id, amountsOf(reading, registered, element)]));
  const own = (element: CheckedElement): Amounts => kept.get(element.id) ?? new Map();
  return reading.elements.flatMap((element) =>
    [...new Set([...own(element).keys()].map((key) => key.split(' ')[0] ?? ''))].flatMap((stage) => {
      const mine = new Map([...own(element)].filter(([key]) => key.startsWith(`${stage} `)));
      const below = sumBelow(reading, own, element, stage, new Set([element.id]));
      return below.size > 0 ? [{ element, stage, own: mine, below }] : [];
    }),
  );
}

/** What the children ask for, together, above what their parent has, in one currency. */
export const budgetAboveParent: Rule = (reading) => {
  const compared = compare(reading).filter(({ own, below }) => [...own.keys()].some((key) => below.has(key)));
  const found = compared.flatMap(({ element, own, below }) =>
    [...own].filter(([key, amount]) => (below.get(key) ?? 0) > amount + cent).map(([key, amount]): Found => ({
      weight: 'finding', element, mark: key,
      says: `${nameOf(reading, element)}: lo que cuelga suma ${amountText(reading, key, below.get(key) ?? 0)}, más que los ${amountText(reading, key, amount)} que tiene`,
      evidence: [],
    })),
  );
  return { of: new Set(compared.map(({ element }) => element.id)).size, found };
};

/** Money below in a currency in which the parent has none: it is not added and not compared, and that is said. */
export const budgetOtherCurrency: Rule = (reading) => {
  const compared = compare(reading);
  const found = compared.flatMap(({ element, stage, own, below }) =>
    [...below.keys()].filter((key) => !own.has(key)).map((key): Found => ({
      weight: 'notice', element, mark: key,
      says: `${nameOf(reading, element)}: lo que cuelga tiene montos en ${currencyOf(key) || 'otra moneda'} y ${[...own.keys()].map(currencyOf).join(', ') || 'otra moneda'}; no se suman ni se comparan`,
      evidence: [{ says: `En ${currencyOf(key) || 'moneda sin decir'}: ${amountText(reading, key, below.get(key) ?? 0)} (${stage})` }],
    })),
  );
  return { of: compared.length, found };
};
