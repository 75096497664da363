import { z } from '../../../kernel/contract.ts';

/** What the money or the people are: asked for, given, or already used. */
export const Stage = z.enum(['required', 'assigned', 'spent']);
export type Stage = z.infer<typeof Stage>;

export const ResourceKind = z.enum(['money', 'people']);

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'Escriba la moneda con tres letras mayúsculas, por ejemplo USD.');

/** Money or people of one year, of an element or of the plan as a whole. */
export const Resource = z.object({
  id: z.string(),
  version: z.number().int(),
  /** The element as the version asked for says it; null: the whole plan, or an element that this version does not have (`outside`). */
  elementId: z.string().nullable(),
  code: z.string().nullable(),
  outside: z.boolean(),
  year: z.number().int(),
  stage: Stage,
  what: ResourceKind,
  /** In the units of its currency, or people. Zero says that nothing was given. */
  amount: z.number(),
  currency: z.string().nullable(),
  source: z.string(),
  budgetLine: z.string(),
  act: z.string(),
  /** The act of the register that `act` names by its number. */
  named: z.object({ id: z.string(), title: z.string() }).nullable(),
  citation: z.string(),
  example: z.boolean(),
});
export type Resource = z.infer<typeof Resource>;

/** Sums by stage; null where nobody wrote anything, which is not zero. */
export const Amounts = z.object({ required: z.number().nullable(), assigned: z.number().nullable(), spent: z.number().nullable() });
export type Amounts = z.infer<typeof Amounts>;

/** Amounts of one currency: two are never added up. */
export const MoneyAmounts = Amounts.extend({ currency: z.string() });
export type MoneyAmounts = z.infer<typeof MoneyAmounts>;

/** The currency of a country, with who says so. */
export const CountryCurrency = z.object({ code: z.string(), symbol: z.string(), name: z.string(), decimals: z.number().int(), source: z.string(), verified: z.boolean() });
export type CountryCurrency = z.infer<typeof CountryCurrency>;

/** Why an action has no money: nobody wrote anything, it was written that it gets nothing, or it only asks. */
export const WithoutMoney = z.enum(['nothing', 'zero', 'required']);
export type WithoutMoney = z.infer<typeof WithoutMoney>;

/** The money of a plan, or of one of its years, seen from each side. */
export const Money = z.object({
  version: z.number().int(),
  year: z.number().int().nullable(),
  /** What the country counts in; null when its pack does not say. */
  currency: CountryCurrency.nullable(),
  /** Every currency in use, the country's first. With more than one, sums stand apart. */
  currencies: z.array(z.string()),
  totals: z.array(MoneyAmounts),
  byYear: z.array(MoneyAmounts.extend({ year: z.number().int() })),
  /** People are not added up over years: the same ones may work in several. */
  people: z.array(Amounts.extend({ year: z.number().int() })),
  /** `id` null: what belongs to the whole plan or to no line. An element may name several cross-cutting lines: those rows do not add up. */
  byLine: z.array(MoneyAmounts.extend({ id: z.string().nullable(), crossCutting: z.boolean() })),
  bySource: z.array(MoneyAmounts.extend({ source: z.string() })),
  /** Beside the budget that the element itself declares. */
  byElement: z.array(MoneyAmounts.extend({ id: z.string().nullable(), declared: z.number().nullable() })),
  /** Actions without money, of all actions. */
  lacking: z.array(z.object({ id: z.string(), why: WithoutMoney })),
  of: z.number().int(),
  /** Records of elements that this version no longer has: counted in the totals, in no line. */
  outside: z.number().int(),
  mayEdit: z.boolean(),
});
export type Money = z.infer<typeof Money>;
