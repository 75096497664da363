import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useSeenPlace } from '../../../../web/seen-place.ts';

export type Key = 'vista' | 'territorio' | 'nivel' | 'lazo' | 'sector' | 'actor' | 'estado' | 'mapeo';

/** From which territory one looks, at which level, on which day; the territory is one's own until another is chosen. */
export function usePlace() {
  const [view, change] = useView<Key>();
  const asOf = useCutOff();
  const { code, unit, levels, problem } = useSeenPlace(view.territorio);
  const level = levels?.find(({ id }) => id === view.nivel) ?? levels?.find(({ rank }) => rank > (unit?.rank ?? 0)) ?? levels?.[0];
  return { view, change, asOf, code, unit, levels, level, problem };
}
export type Place = ReturnType<typeof usePlace>;
