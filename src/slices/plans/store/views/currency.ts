import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, maybe, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { CountryCurrency } from '../../contract/resource.ts';

/** The currency of the country that a territory's code begins with; undefined when its pack does not say. */
export const currencyOf = (tx: Tx, territory: string): Promise<CountryCurrency | undefined> =>
  maybe<CountryCurrency>(tx, sql`select code, symbol, name, decimals::int as decimals, source, verified from plans.currency where country = ${territory.slice(0, 2)}`);

/** Writes a country's currency; false when it was already there word by word. */
export async function saveCurrency(tx: Tx, { country, currency }: Permitted<Owned & { country: string; currency: CountryCurrency }>): Promise<boolean> {
  return (await execute(tx, sql`insert into plans.currency (country, code, symbol, name, decimals, source, verified)
    values (${country}, ${currency.code}, ${currency.symbol}, ${currency.name}, ${currency.decimals}, ${currency.source}, ${currency.verified})
    on conflict (country) do update set code = excluded.code, symbol = excluded.symbol, name = excluded.name, decimals = excluded.decimals, source = excluded.source, verified = excluded.verified
    where (currency.code, currency.symbol, currency.name, currency.decimals, currency.source, currency.verified) is distinct from (excluded.code, excluded.symbol, excluded.name, excluded.decimals, excluded.source, excluded.verified)`)) > 0;
}
