import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import type { Body } from '../../contract/composition.ts';
import { teamOf } from './view.ts';
import { sectorWord, words } from './words.ts';

type Row = ReturnType<typeof teamOf>['rows'][number];

/** A team by discipline and sector; what nobody said is a row and a column of its own. */
export function TeamTable({ body }: { body: Body }): ReactElement {
  const { sectors, rows } = teamOf(body.composition);
  if (rows.length === 0) return <EmptyState title={words.sectionEmpty}>{words.sectionEmptyBody}</EmptyState>;
  const sum = (amount: (row: Row) => number): number => rows.reduce((total, row) => total + amount(row), 0);
  const columns: Column<Row>[] = [
    { key: 'discipline', head: words.discipline, main: true, cell: ({ discipline }) => discipline ?? words.noDiscipline, total: words.total },
    ...sectors.map((sector, at): Column<Row> => ({ key: sector ?? '', head: sector === null ? words.noSector : sectorWord(sector), numeric: true, cell: ({ counts }) => counts[at] || '–', total: sum(({ counts }) => counts[at] ?? 0) })),
    { key: 'total', head: words.total, numeric: true, cell: ({ total }) => total, total: sum(({ total }) => total) },
  ];
  return <DataTable caption={words.teamCaption(body.name)} columns={columns} rows={rows} rowKey={({ discipline }) => discipline ?? ''} phone="scroll" compact />;
}
