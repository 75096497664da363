import type { ReactElement } from 'react';
import type { StageCounts, Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { countOf, groups, knownOf, type Group, type LifeView } from './view.ts';
import { changeWords as said, countText, momentText, words } from './words.ts';

interface Row {
  group: Group;
  before: StageCounts;
  now: StageCounts;
}

const signed = (n: number): string => (n === 0 ? said.same : n > 0 ? `+${countText(n)}` : `−${countText(-n)}`);

/** Nobody recorded anything of it, or there is nothing to count: that is not zero. */
const isNobodys = (counts: StageCounts, group: Group): boolean => knownOf(counts, group) === 0;

/** Counted among all territories; on whose initiative, among those that have one. */
const wholeOf = (counts: StageCounts, group: Group): number => (group === 'own' || group === 'promoted' || group === 'initiativeUnknown' ? counts.exist : counts.of);

interface CellProps {
  counts: StageCounts;
  group: Group;
  when: 'antes' | 'ahora';
  view: LifeView;
}

function Counted({ counts, group, when, view }: CellProps): ReactElement {
  const [count, whole, known] = [countOf(counts, group), wholeOf(counts, group), knownOf(counts, group)];
  if (isNobodys(counts, group)) return <NoData />;
  if (whole === 0) return <span className="meta">—</span>;
  return <span className="nowrap">{count === 0 ? '0' : <Link href={paths.bodyChange({ ...view, grupo: `${group}-${when}` })}>{countText(count)}</Link>} <span className="meta">{`de ${countText(whole)}`}{known !== undefined && known < whole ? `; ${words.knownIn(known, whole)}` : ''}</span></span>;
}

/** What was counted on each day, side by side; each count opens the territories that it counts. */
export function ChangeCounts({ stages, before, compare, view }: { stages: Stages; before: StageCounts; compare: string; view: LifeView }): ReactElement {
  const rows = groups.map((group): Row => ({ group, before, now: stages.now }));
  const columns: Column<Row>[] = [
    { key: 'what', head: said.what, main: true, cell: ({ group }) => words[group] },
    { key: 'before', head: momentText(compare), numeric: true, cell: (row) => <Counted counts={row.before} group={row.group} when="antes" view={view} /> },
    { key: 'now', head: momentText(stages.asOf), numeric: true, cell: (row) => <Counted counts={row.now} group={row.group} when="ahora" view={view} /> },
    { key: 'difference', head: said.difference, numeric: true, cell: (row) => (isNobodys(row.before, row.group) || isNobodys(row.now, row.group) ? '—' : signed(countOf(row.now, row.group) - countOf(row.before, row.group))) },
  ];
  return <DataTable caption={said.countsCaption} columns={columns} rows={rows} rowKey={({ group }) => group} />;
}
