import type { territories } from '../slices/territories/contract.ts';
import { remote } from './api/remote.ts';
import { useMe, useOwnTerritory } from './session.ts';

const territoriesApi = remote<typeof territories>('territories');
/** A catalogue changes with an upgrade, not while one reads: its answers stay fresh a day (milliseconds). */
const aDay = 86_400_000;

/**
 * From which territory one looks: the one that the address says, else one's own, else the first country. With its
 * levels from there down; `nowhere` when there is none at all.
 */
export function useSeenPlace(chosen: string | undefined) {
  const me = useMe();
  const own = useOwnTerritory();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay });
  const code = chosen ?? own ?? (me.data && countries.data ? countries.data.items[0]?.code : undefined);
  const country = countries.data?.items.find((one) => code?.startsWith(one.code));
  const unit = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: aDay });
  const levels = country && unit.data ? country.levels.filter(({ rank }) => rank > 0 && rank >= unit.data.rank) : undefined;
  return { code, country, unit: unit.data, levels, problem: unit.error ?? countries.error, nowhere: me.data !== undefined && countries.data !== undefined && code === undefined };
}
