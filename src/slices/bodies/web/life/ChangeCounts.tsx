import type { ReactElement } from 'react';
import type { StageCounts, Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { countOf, groups, type Group, type LifeView } from './view.ts';
import { changeWords as said, countText, momentText, words } from './words.ts';

interface Row {
  group: Group;
  before: number;
  now: number;
}

const signed = (n: number): string => (n === 0 ? said.same : n > 0 ? `+${countText(n)}` : `−${countText(-n)}`);

/** What was counted on each day, side by side; each count opens the territories that it counts. */
export function ChangeCounts({ stages, before, compare, view }: { stages: Stages; before: StageCounts; compare: string; view: LifeView }): ReactElement {
  const rows = groups.map((group): Row => ({ group, before: countOf(before, group), now: countOf(stages.now, group) }));
  const cell = (count: number, group: Group, when: 'antes' | 'ahora', of: number): ReactElement => of === 0 ? <span className="meta">—</span> : <span className="nowrap">{count === 0 ? '0' : <Link href={paths.bodyChange({ ...view, grupo: `${group}-${when}` })}>{countText(count)}</Link>} <span className="meta">{`de ${countText(of)}`}</span></span>;
  const columns: Column<Row>[] = [
    { key: 'what', head: said.what, main: true, cell: ({ group }) => words[group] },
    { key: 'before', head: momentText(compare), numeric: true, cell: (row) => cell(row.before, row.group, 'antes', isShare(row.group) ? before.of : before.exist) },
    { key: 'now', head: momentText(stages.asOf), numeric: true, cell: (row) => cell(row.now, row.group, 'ahora', isShare(row.group) ? stages.now.of : stages.now.exist) },
    { key: 'difference', head: said.difference, numeric: true, cell: (row) => signed(row.now - row.before) },
  ];
  return <DataTable caption={said.countsCaption} columns={columns} rows={rows} rowKey={({ group }) => group} />;
}

/** Counted among all territories; on whose initiative, among those that have one. */
const isShare = (group: Group): boolean => group === 'exist' || group === 'created' || group === 'working' || group === 'unknown';
