import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useMe, useOwnTerritory } from '../../../../web/session.ts';
import { aDay, territoriesApi } from './api.ts';

export type Key = 'vista' | 'territorio' | 'nivel' | 'lazo' | 'sector' | 'actor' | 'estado' | 'mapeo';

/** From which territory one looks, at which level, on which day; the territory is one's own until another is chosen. */
export function usePlace() {
  const [view, change] = useView<Key>();
  const asOf = useCutOff();
  const me = useMe();
  const own = useOwnTerritory();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay });
  const code = view.territorio ?? own ?? (me.data && countries.data ? countries.data.items[0]?.code : undefined);
  const country = countries.data?.items.find((one) => code?.startsWith(one.code));
  const unit = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: aDay });
  const levels = country && unit.data ? country.levels.filter(({ rank }) => rank > 0 && rank >= unit.data.rank) : undefined;
  const level = levels?.find(({ id }) => id === view.nivel) ?? levels?.find(({ rank }) => rank > (unit.data?.rank ?? 0)) ?? levels?.[0];
  return { view, change, asOf, code, unit: unit.data, levels, level, problem: unit.error ?? countries.error };
}
export type Place = ReturnType<typeof usePlace>;
