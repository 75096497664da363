import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { DemoTag, VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Snapshot, SnapshotGroup, SnapshotItem } from '../../contract/series.ts';
import { nameWords, valueWords } from '../../rules/series/number.ts';
import { periodWords } from '../../rules/series/period.ts';
import { agesWords } from '../../rules/series/snapshot.ts';
import { indicatorsApi } from './api.ts';
import { panelWords as words } from './words.ts';

/** On the page of a territory: how it is by generational group. Nothing for who may not look. */
export function TerritorySnapshot({ id }: { id: string }): ReactElement | null {
  const { data } = indicatorsApi.useAsk('snapshot', { territory: id }, { keep: true });
  if (!data) return null;
  const country = id.slice(0, 2);
  const silent = data.groups.filter(({ items }) => items.length === 0).map(({ name }) => name);
  return (
    <Block title={words.title}>
      <div className="stack">
        <p>{data.indicators === 0 ? words.none : words.sentence(data)}</p>
        <Values snapshot={data} />
        {data.indicators > 0 && silent.length > 0 ? <p className="meta">{words.silent(silent)}</p> : null}
        {data.without.length > 0 ? <details><summary>{words.without(data.without.length)}</summary><ul>{data.without.map((one) => <li key={one.id}><Link href={paths.indicator(one.id, { territorio: id })}>{one.name}</Link> <span className="meta">{one.code}</span></li>)}</ul></details> : null}
        <p className="acts"><LinkButton small href={paths.indicators({ pais: country })}>{words.all}</LinkButton><LinkButton small kind="quiet" href={paths.indicatorSheets({ pais: country })}>{words.load}</LinkButton></p>
      </div>
    </Block>
  );
}

type Row = SnapshotItem & { under: SnapshotGroup };

/** The latest values under their groups, in one table, so that they stand one under the other. */
function Values({ snapshot: { territory, above, groups } }: { snapshot: Snapshot }): ReactElement | null {
  const country = territory.slice(0, 2);
  const rows = groups.flatMap((under): Row[] => under.items.map((item) => ({ ...item, under })));
  if (rows.length === 0) return null;
  return (
    <DataTable caption={words.title} compact rows={rows} rowKey={({ id }) => id} group={({ under }) => ({ key: under.group ?? '', head: <GroupHead group={under} /> })} columns={[
      { key: 'indicator', head: words.indicator, main: true, cell: (one) => <div><Link href={paths.indicator(one.indicator, { territorio: territory, periodo: one.period })}>{nameWords(one)}</Link> {one.example ? <DemoTag /> : null}</div> },
      { key: 'value', head: words.value, numeric: true, cell: (one) => <Told of={one} unit={one.unit} country={country} /> },
      { key: 'period', head: words.period, cell: ({ period }) => periodWords(period) },
      ...(above ? [{ key: 'above', head: above.name, numeric: true, cell: (one: Row) => (one.above ? <Told of={one.above} unit={one.unit} country={country} /> : <span className="meta">{words.unrecorded}</span>) }] : []),
    ]} />
  );
}

function GroupHead({ group }: { group: SnapshotGroup }): ReactElement {
  const ages = agesWords(group);
  return <div>{group.name}{ages ? <span className="meta"> · {ages}</span> : null} {group.verified ? null : <VerifiedMark verified={false} />}</div>;
}

function Told({ of, unit, country }: { of: { number: number | null; missing: 's/d' | 'np' | null }; unit: string; country: string }): ReactElement {
  return of.number === null && of.missing === 's/d' ? <NoData /> : <>{valueWords(of, unit, country)}</>;
}
