import { PanelSlot } from '../../../web/panel.ts';
import { useCutOffPick } from '../../../web/cut-off.tsx';
import { PageContext } from '../../../web/page-context.tsx';
import { paths } from '../../../web/paths.ts';
import { usePart, useView } from '../../../web/route.ts';
import { Block, Columns, FactList } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Tabs } from '../../../web/ui/Tabs.tsx';
import type { Country, Territory } from '../contract.ts';
import { territoriesApi } from './api.ts';
import { Checks } from './Checks.tsx';
import { Neighbours } from './Neighbours.tsx';
import { levelsBelow, Parts, type PartsView } from './Parts.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { TerritoryHead } from './TerritoryHead.tsx';
import { useCountries, useTree, type TreeUnit } from './tree.ts';
import { UnitTable } from './UnitTable.tsx';
import { capital, counter, plainDay, some, words } from './words.ts';

type View = PartsView | 'seccion';

/** A territory: what it is, what is in it, what is there and what is missing. It fills up as slices come. */
export function TerritoryPage() {
  const code = usePart('code').toUpperCase();
  const unit = territoriesApi.useAsk('get', { code });
  const countries = useCountries();
  const country = countries.data?.items.find((one) => code.startsWith(one.code));
  const tree = useTree(country);
  if (unit.error) return <><PageHead eyebrow={words.page} title={words.notOpened} /><Refused problem={unit.error} what={words.failed} todo={<><Button onClick={() => void unit.refetch()}>{words.retry}</Button><LinkButton href={paths.territories()}>{words.page}</LinkButton></>} /></>;
  if (!unit.data || !country || !tree) return null;
  return <Whole unit={unit.data} country={country} tree={tree} />;
}

function Whole({ unit, country, tree }: { unit: Territory; country: Country; tree: readonly TreeUnit[] }) {
  const [view, change] = useView<View>();
  const { pick, past, dialog } = useCutOffPick();
  const href = (next: Partial<Record<View, string>>): string => {
    const given = Object.entries(next).filter(([, value]) => value);
    return `${paths.territory(unit.code)}${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`;
  };
  const section = view.seccion ?? '';
  const tab = (key: string, label: string) => ({ href: href({ seccion: key }), label, current: section === key });
  return (
    <>
      <PageContext trail={[...unit.parents.toSorted((a, b) => a.rank - b.rank).map(({ code, name, rank }) => ({ name, href: rank === 0 ? paths.territories({ pais: code }) : paths.territory(code) })), { name: unit.name, levelName: unit.levelName }]} picks={[{ key: 'vintage', label: words.catalogue, value: country.vintage, onPhone: true }, pick]} past={past} />
      {dialog}
      <TerritoryHead unit={unit} country={country} tree={tree} href={href} />
      {unit.inForce ? null : <Ended unit={unit} />}
      <Tabs label={words.sections} tabs={[tab('', words.summary), tab('unidades', words.units), tab('vecinos', words.neighboursTab)]} />
      {section === 'vecinos' ? <Neighbours unit={unit} locale={country.locale} /> : null}
      {section === 'unidades' ? <Units unit={unit} country={country} tree={tree} /> : null}
      {section === '' ? (
        <Columns
          main={<>{unit.children.length > 0 ? <Parts country={country} parent={unit.code} parentName={unit.name} tree={tree} view={view} href={href} onChange={change} /> : <Leaf unit={unit} country={country} tree={tree} view={view} href={href} onChange={change} />}<PanelSlot on="territory" place="main" id={unit.code} /></>}
          side={<><PanelSlot on="territory" place="missing" id={unit.code} /><Checks unit={unit} /></>}
        />
      ) : null}
    </>
  );
}

interface LeafProps {
  unit: Territory;
  country: Country;
  tree: readonly TreeUnit[];
  view: Partial<Record<View, string>>;
  href: (view: Partial<Record<View, string>>) => string;
  onChange: (view: Partial<Record<View, string | undefined>>) => void;
}

/** A unit with nothing below: what it is, and its place among its sisters. */
function Leaf({ unit, country, tree, view, href, onChange }: LeafProps) {
  const parent = unit.parents.at(-1);
  const degrees = new Intl.NumberFormat(country.locale, { minimumFractionDigits: 2 });
  const facts = [
    { label: words.codeFull, value: <span className="code">{unit.code}</span> },
    { label: words.level, value: unit.levelName },
    { label: words.governmentKind, value: unit.government?.name ?? words.noGovernment },
    ...(unit.from ? [{ label: words.inForceFrom, value: plainDay(unit.from) }] : []),
    ...(unit.lat === null || unit.lon === null ? [] : [{ label: words.point, value: words.pointOf(degrees.format(unit.lat), degrees.format(unit.lon)) }]),
    { label: words.catalogue, value: unit.vintage },
    ...(unit.edited.length > 0 ? [{ label: words.edited, value: unit.edited.join(', ') }] : []),
  ];
  return (
    <>
      <Block title={words.whatItIs}><FactList items={facts} /></Block>
      {parent && parent.rank > 0 ? <Block title={words.where(parent.name)}><Parts country={country} parent={parent.code} parentName={parent.name} tree={tree} view={{ ...view, nivel: unit.level }} href={href} onChange={onChange} /></Block> : null}
    </>
  );
}

function Ended({ unit }: { unit: Territory }) {
  return (
    <Note kind="late">
      {unit.to ? words.ended(plainDay(unit.to)) : unit.from ? words.notYet(plainDay(unit.from)) : null}{' '}
      {unit.successors.length > 0 ? <>{words.today} {unit.successors.map((one, n) => <span key={one.code}>{n > 0 ? ', ' : ''}<Link href={paths.territory(one.code)}>{one.name} ({one.levelName} {one.code})</Link></span>)}.</> : null}
    </Note>
  );
}

function Units({ unit, country, tree }: { unit: Territory; country: Country; tree: readonly TreeUnit[] }) {
  const levels = levelsBelow(country, unit.code, tree);
  const count = counter(country.locale);
  const last = Math.max(...country.levels.map((level) => level.rank));
  if (levels.length === 0) return <EmptyState title={words.leaf}>{words.leafBody}</EmptyState>;
  return levels.map((level) => {
    const units = tree.filter((one) => one.level === level.id && one.code !== unit.code && one.code.startsWith(unit.code));
    return <Block key={level.id} title={words.unitsTitle(some(units.length, level.name, level.plural, count))} meta={country.vintage}><UnitTable caption={`${capital(level.plural)}: ${unit.name}`} units={units} leaf={level.rank === last} /></Block>;
  });
}
