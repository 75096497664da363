import type { z } from '../../../../kernel/contract.ts';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import type { CountryRow } from '../../contract/country.ts';
import { capital } from '../words.ts';
import type { CountryView } from './CountryPage.tsx';
import { countryWords as words } from './words.ts';

interface FiltersProps {
  items: readonly z.output<typeof CountryRow>[];
  shown: number;
  view: Partial<Record<CountryView, string>>;
  onChange: (change: Partial<Record<CountryView, string | undefined>>) => void;
}

/** Level, part of the country, band of the index, with or without plan, text; each in the address. */
export function CountryFilters({ items, shown, view, onChange }: FiltersProps) {
  const levels = [...new Map(items.map(({ level, levelName }) => [level, levelName]))];
  const parts = items.filter(({ code, level }) => level === firstBelow(items) && code.length > 2).toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
  const pick = (key: CountryView, label: (name: string) => string, all: string, options: readonly (readonly [string, string])[]) => ({ key, label, all, options });
  const menus = [
    pick('nivel', words.level, words.all, levels),
    pick('parte', words.province, words.wholeCountry, parts.map(({ code, name }) => [code, name])),
    pick('banda', words.band, words.all, Object.entries(words.bands)),
    pick('plan', words.plan, words.all, Object.entries(words.plans)),
  ];
  return (
    <FilterBar filters={[]} count={words.count(shown, items.length)}>
      <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => onChange({ q })} />
      {menus.map(({ key, label, all, options }) => (
        <MenuButton key={key} className={view[key] ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: capital(all), onAct: () => onChange({ [key]: undefined }) }, ...options.map(([value, name]) => ({ key: value, label: capital(name), onAct: () => onChange({ [key]: value }) }))]}>
          {label(options.find(([value]) => value === view[key])?.[1] ?? all)}
        </MenuButton>
      ))}
    </FilterBar>
  );
}

/** The widest level that governs a part of the country: provinces, departments. The rows come by code. */
export const firstBelow = (items: FiltersProps['items']): string | undefined => items.find(({ code }) => code.includes('-'))?.level;
