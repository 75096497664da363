import { useMemo } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { CountryFilter, CountryRow } from '../../contract/country.ts';
import { filterCountry } from '../../rules/external/country.ts';
import { coherenceApi } from '../api.ts';
import { dayText, words as pageWords } from '../words.ts';
import { CountryFilters } from './CountryFilters.tsx';
import { CountryMap } from './CountryMap.tsx';
import { CountryTable } from './CountryTable.tsx';
import { countryWords as words } from './words.ts';
import './external.css';

/** What the address of the national view holds. */
export type CountryView = 'vista' | 'nivel' | 'parte' | 'banda' | 'plan' | 'q' | 'corte';

type Row = z.output<typeof CountryRow>;

/** Every government of a country on a map and in a table: who has a plan, and how much of it is linked upward. */
export function CountryPage() {
  const country = usePart('country').toUpperCase();
  const [view, change] = useView<CountryView>();
  const asked = coherenceApi.useAsk('country', { country, at: view.corte }, { keep: true });
  const filter = useMemo((): CountryFilter => ({ level: view.nivel, under: view.parte, band: view.banda as CountryFilter['band'], plan: view.plan as CountryFilter['plan'], q: view.q }), [view]); // an address typed by hand holds anything: what matches nothing shows nothing
  const rows = useMemo(() => filterCountry(asked.data?.items ?? [], filter), [asked.data, filter]);
  if (asked.error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={asked.error} what={words.failed} todo={<Button onClick={() => void asked.refetch()}>{pageWords.retry}</Button>} /></>;
  if (!asked.data) return null;
  const { items, name, asOf, example } = asked.data;
  const shown = view.vista === 'tabla' ? 'tabla' : 'mapa';
  return (
    <>
      <PageContext trail={[{ name }]} past={view.corte !== undefined} picks={[{ key: 'day', label: pageWords.date, value: dayText(asOf) }]} />
      <PageHead
        eyebrow={<>{words.page} {example ? <DemoTag /> : null}</>} title={titleOf(items, view.parte)}
        tools={<><Segmented label={words.views} value={shown} options={[{ value: 'mapa', label: words.map, href: hrefOf(country, view, { vista: undefined }) }, { value: 'tabla', label: words.table, href: hrefOf(country, view, { vista: 'tabla' }) }]} /><Save country={country} view={view} /></>}
      />
      <CountryFilters items={items} shown={rows.length} view={view} onChange={change} />
      {rows.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ nivel: undefined, parte: undefined, banda: undefined, plan: undefined, q: undefined })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>
        : shown === 'tabla' ? <CountryTable rows={rows} /> : <CountryMap country={country} name={name} named={asked.data.levels} items={items} rows={rows} view={view} hrefOf={(more) => hrefOf(country, view, more)} />}
      <p className="meta">{words.rule}</p>
    </>
  );
}

const hrefOf = (country: string, view: Partial<Record<CountryView, string>>, more: Partial<Record<CountryView, string | undefined>>): string => paths.coherenceCountry(country, { ...view, ...more });

/** The state of the country, or of the part that is looked at. */
function titleOf(items: readonly Row[], under: string | undefined): string {
  const part = under ? filterCountry(items, { under }) : items;
  const name = under ? (items.find(({ code }) => code === under)?.name ?? under) : '';
  return words.sentence(name, part.length, part.filter(({ planId }) => planId !== null).length, part.filter(({ linked }) => (linked ?? 0) > 0).length);
}

/** What is shown, as a file: the same filters travel to the server. */
function Save({ country, view }: { country: string; view: Partial<Record<CountryView, string>> }) {
  const href = (format: string): string => {
    const given = { country, at: view.corte, level: view.nivel, under: view.parte, band: view.banda, plan: view.plan, q: view.q, format };
    return `/api/coherence.export-country?${new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString()}`;
  };
  return <MenuButton className="btn sm" entries={[{ key: 'xlsx', label: words.xlsx, icon: 'sheet', href: href('xlsx') }, { key: 'csv', label: words.csv, icon: 'sheet', href: href('csv') }]}>{words.save}</MenuButton>;
}
