import { useView } from '../../../../web/route.ts';
import { useOwnTerritory } from '../../../../web/session.ts';
import type { Sex } from '../../contract/series.ts';
import { aDay, indicatorsApi, territoriesApi } from './api.ts';

/** What the address of an indicator holds: of which territory, in which period, of which sex; `vista=valores` is the list of all. */
export type IndicatorKey = 'territorio' | 'periodo' | 'sexo' | 'vista';
const slugs: Record<string, Sex> = { mujeres: 'f', hombres: 'm' };
export const sexSlug = (sex: Sex): string | undefined => (sex === 'f' ? 'mujeres' : sex === 'm' ? 'hombres' : undefined);

/** Values that a screen holds at once. */
export const most = 500;

/** An indicator with the values that its page shows: of a place and what is in it in one period, and of the place itself over time. */
export function useIndicator(id: string) {
  const [view, change] = useView<IndicatorKey>();
  const own = useOwnTerritory();
  const sheet = indicatorsApi.useAsk('indicator', { id });
  const country = sheet.data?.country;
  const chosen = view.territorio ?? (own && country && own.startsWith(country) ? own : undefined);
  const code = chosen ?? sheet.data?.territory ?? country;
  const period = view.periodo ?? sheet.data?.periods[0]?.period;
  const sex: Sex = slugs[view.sexo ?? ''] ?? 'all';
  const unit = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: aDay });
  const inside = territoriesApi.useAsk('children', { parent: code ?? '', limit: most }, { enabled: code !== undefined, freshMs: aDay });
  const level = inside.data?.items[0]?.level;
  const groups = indicatorsApi.useAsk('groups', { country: country ?? '' }, { enabled: country !== undefined, freshMs: aDay });
  const asked = { indicator: id, territory: code ?? '', limit: most };
  const series = indicatorsApi.useAsk('values', asked, { enabled: code !== undefined, keep: true });
  const parts = indicatorsApi.useAsk('values', { ...asked, below: true, sex, level: level ?? '', period: period ?? '' }, { enabled: code !== undefined && period !== undefined && level !== undefined, keep: true });
  return { view, change, sheet, country, code, period, sex, unit: unit.data, inside: inside.data?.items, level, groups: groups.data?.items, series, parts, problem: sheet.error ?? unit.error ?? series.error ?? parts.error };
}
export type Seen = ReturnType<typeof useIndicator>;
