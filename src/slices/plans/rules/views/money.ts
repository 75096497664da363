import type { Amounts, MoneyAmounts, Stage, WithoutMoney } from '../../contract/resource.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { branchKindOf, branches, isWork, numberOf, type Woven } from './work.ts';

/** One record of money or people, of an element by its identity or (null) of the whole plan. */
export interface MoneyRecord {
  identity: string | null;
  year: number;
  stage: Stage;
  what: 'money' | 'people';
  amount: number;
  currency: string | null;
  source: string;
}

const stages: readonly Stage[] = ['required', 'assigned', 'spent'];

/** Sums by stage in hundredths, so that cents add up exactly; null where there is no record. */
export function amountsOf(records: readonly Pick<MoneyRecord, 'stage' | 'amount'>[]): Amounts {
  const sums: Amounts = { required: null, assigned: null, spent: null };
  for (const stage of stages) {
    const own = records.filter((record) => record.stage === stage);
    if (own.length > 0) sums[stage] = own.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
  }
  return sums;
}

/** The money among some records, each currency apart, the country's first. */
export function byCurrency(records: readonly MoneyRecord[], first: string | undefined): MoneyAmounts[] {
  const groups = Map.groupBy(records.filter((record) => record.what === 'money'), (record) => record.currency ?? '');
  return [...groups].map(([currency, own]) => ({ currency, ...amountsOf(own) })).sort((a, b) => rank(a.currency, first) - rank(b.currency, first) || a.currency.localeCompare(b.currency));
}

const rank = (currency: string, first: string | undefined): number => (currency === first ? 0 : 1);

/** The money of groups of records, named by a key, in the order in which the keys came. */
export function grouped<K>(records: readonly MoneyRecord[], first: string | undefined, keyOf: (record: MoneyRecord) => K | readonly K[]): { key: K; money: MoneyAmounts }[] {
  const groups = new Map<K, MoneyRecord[]>();
  for (const record of records) {
    if (record.what !== 'money') continue;
    const keys = keyOf(record);
    // Array.isArray does not narrow a readonly list
    for (const key of Array.isArray(keys) ? (keys as readonly K[]) : [keys as K]) {
      const own = groups.get(key);
      if (own) own.push(record);
      else groups.set(key, [record]);
    }
  }
  return [...groups].flatMap(([key, own]) => byCurrency(own, first).map((money) => ({ key, money })));
}

/** People of each year: never added up over years, for they may be the same. */
export const peopleByYear = (records: readonly MoneyRecord[]): (Amounts & { year: number })[] =>
  [...Map.groupBy(records.filter((record) => record.what === 'people'), (record) => record.year)].map(([year, own]) => ({ year, ...amountsOf(own) })).sort((a, b) => a.year - b.year);

/**
 * The actions that have no money: none was assigned or spent, and the action itself declares no budget. A zero that
 * somebody wrote is told from silence, and both from money that was only asked for.
 */
export function lackingMoney(scheme: Scheme, elements: readonly Woven[], records: readonly MoneyRecord[]): { id: string; why: WithoutMoney }[] {
  const own = Map.groupBy(records.filter((record) => record.what === 'money'), (record) => record.identity);
  return elements.flatMap((element) => {
    if (!isWork(scheme, element.kind)) return [];
    const money = own.get(element.identity) ?? [];
    const declared = numberOf(element, 'presupuesto');
    const given = money.filter((record) => record.stage !== 'required');
    if ((declared ?? 0) > 0 || given.some((record) => record.amount > 0)) return [];
    const why: WithoutMoney = given.length > 0 || declared === 0 ? 'zero' : money.some((record) => record.amount > 0) ? 'required' : 'nothing';
    return [{ id: element.id, why }];
  });
}

/** Where the money of each element goes by line: the strategic one above it and the cross-cutting ones it names. */
export function linesOf(scheme: Scheme, elements: readonly Woven[]): (identity: string | null) => { id: string | null; crossCutting: boolean }[] {
  const under = branches(elements, branchKindOf(scheme, elements));
  const byIdentity = new Map(elements.map((e) => [e.identity, e]));
  const byCode = new Map(elements.map((e) => [e.code, e.id]));
  return (identity) => {
    const element = identity === null ? undefined : byIdentity.get(identity);
    if (!element) return [{ id: null, crossCutting: false }];
    return [{ id: under.get(element.id) ?? null, crossCutting: false }, ...element.lines.flatMap((code) => { const id = byCode.get(code); return id === undefined ? [] : [{ id, crossCutting: true }]; })];
  };
}
