import { useView } from '../../../web/route.ts';
import { paths } from '../../../web/paths.ts';
import { useMay, useMe } from '../../../web/session.ts';
import { Block, Columns } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import { Todo, type TodoItem } from '../../../web/ui/Todo.tsx';
import type { Country } from '../contract.ts';
import { aDay, territoriesApi } from './api.ts';
import { Parts, type PartsView } from './Parts.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { FoundHead, FoundUnits } from './FoundUnits.tsx';
import { SearchText } from '../../../web/ui/SearchText.tsx';
import { Sideways } from './Sideways.tsx';
import { useCountries, useTree } from './tree.ts';
import { counter, listed, some, words } from './words.ts';

type View = PartsView | 'pais' | 'q';

/** A country level by level: what units there are, which govern themselves, what the catalogue lacks. */
export function CountryPage() {
  const countries = useCountries();
  const [view, change] = useView<View>();
  const mine = useMe().data?.territories[0]?.slice(0, 2);
  const items = countries.data?.items;
  const country = items?.find(({ code }) => code === (view.pais ?? mine)) ?? items?.[0];
  if (countries.error) return <Refused problem={countries.error} what={words.failed} todo={<Button onClick={() => void countries.refetch()}>{words.retry}</Button>} />;
  if (items?.length === 0) return <><PageHead eyebrow={words.page} title={words.noCountry} /><EmptyState title={words.noCountry}>{words.noCountryBody}</EmptyState></>;
  if (!country || !items) return <PageHead title={words.page} />;
  return (
    <>
      {view.q ? <FoundHead q={view.q} country={view.pais} /> : <CountryHead country={country} />}
      <div className="row" style={{ marginBottom: 'var(--s4)' }}>
        <Sideways><Segmented label={words.countries} value={view.q && !view.pais ? '' : country.code} options={items.map(({ code, name }) => ({ value: code, label: name, href: hrefOf({ pais: code, q: view.q ?? '' }) }))} /></Sideways>
        <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
      </div>
      {view.q ? <FoundUnits q={view.q} country={view.pais} onClear={() => change({ q: undefined })} /> : <CountryBody country={country} view={view} onChange={change} />}
    </>
  );
}

const hrefOf = (view: Partial<Record<View, string>>): string => {
  const given = Object.entries(view).filter(([, value]) => value);
  return `${paths.territories()}${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`;
};

function CountryHead({ country }: { country: Country }) {
  const { data } = territoriesApi.useAsk('summary', { country: country.code }, { freshMs: aDay });
  const count = counter(country.locale);
  const levels = data?.levels.map((level) => some(level.units, level.name, level.plural, count)) ?? [];
  const title = data ? words.title(country.name, some(data.governments, words.government, words.governments, count), listed(levels)) : country.officialName;
  return <PageHead eyebrow={`${words.page} · ${words.vintage(country.vintage)}`} title={title} />;
}

function CountryBody({ country, view, onChange }: { country: Country; view: Partial<Record<View, string>>; onChange: (view: Partial<Record<View, string | undefined>>) => void }) {
  const tree = useTree(country);
  if (!tree) return null;
  return (
    <Columns
      main={<Parts country={country} parent={country.code} parentName={country.name} tree={tree} view={view} href={(next) => hrefOf({ pais: country.code, ...next })} onChange={onChange} />}
      side={<><Missing country={country} /><Block title={words.also}><ul className="stack">{doors.map(({ href, label }) => <li key={href}><Link href={href}>{label}</Link></li>)}</ul></Block></>}
    />
  );
}

/** What else one gets to know from here. */
const doors = [
  { href: paths.institutions(), label: words.toInstitutions },
  { href: paths.people, label: words.toPeople },
  { href: paths.norms, label: words.toNorms },
  { href: paths.documents, label: words.toDocuments },
  { href: paths.findings(), label: words.toFindings },
  { href: paths.figures(), label: words.toFigures },
  { href: paths.glossary(), label: words.toGlossary },
  { href: paths.deadline(), label: words.toDeadlines },
  { href: paths.indicators(), label: words.toIndicators },
  { href: paths.bands, label: words.toBands },
];

function Missing({ country }: { country: Country }) {
  const may = useMay()('territories.import-boundaries');
  const sets = territoriesApi.useAsk('boundarySets', { country: country.code }, { freshMs: aDay }).data?.items;
  const zones = territoriesApi.useAsk('zones', { country: country.code }, { freshMs: aDay }).data?.items ?? [];
  const items: TodoItem[] = country.levels.filter(({ rank }) => rank > 0).map((level) => {
    const set = sets?.find((one) => one.level === level.id && one.current);
    if (set) return { id: level.id, sign: 'ok', title: words.mapThere(level.plural, set.vintage), detail: set.source };
    return { id: level.id, sign: 'no', title: words.mapMissing(level.plural), detail: level.rank === 1 ? words.mapMissingBody : undefined, action: may ? <LinkButton small href={`${paths.boundaries}?pais=${country.code}&nivel=${level.id}`}>{words.importBoundaries}</LinkButton> : undefined };
  });
  if (zones.length > 0) {
    const doubtful = zones.filter(({ verified }) => !verified).length;
    items.push({ id: 'zones', sign: doubtful > 0 ? 'q' : 'ver', title: words.zones(zones.length), detail: words.zonesUnverified(doubtful) });
  }
  for (const one of country.pending) items.push({ id: one.code, sign: 'q', title: words.pending(one.name), detail: one.note });
  return <Block title={words.missing}><Todo bare items={items} /></Block>;
}
