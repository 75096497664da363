import type { ReactElement } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import type { Indicator } from '../../contract/series.ts';
import { periodWords } from '../../rules/series/period.ts';
import { LineChart } from './LineChart.tsx';
import type { Seen } from './use-indicator.ts';
import { ValueCell } from './ValueCell.tsx';
import type { OpenCell } from './ValueSheet.tsx';
import { groupColumns, linesOf, periodsOf } from './view.ts';
import { pageWords as words } from './words.ts';

/** How an indicator went in one place: a line for each group, and the same as a table. */
export function SeriesBlock({ seen, indicator, place, onOpen }: { seen: Seen; indicator: Indicator; place: { code: string; name: string }; onOpen: (cell: OpenCell) => void }): ReactElement {
  const { series, groups = [], sex } = seen;
  const values = (series.data?.items ?? []).filter((one) => one.sex === sex);
  const rows = periodsOf(values);
  const columns = groupColumns(groups, values);
  const { periods, lines } = linesOf(rows, columns);
  return (
    <Block title={words.series(place.name)} meta={indicator.unit}>
      {rows.length === 0 ? <p className="meta">{words.nothingHere}. {words.nothingHereBody}</p> : (
        <>
          {lines.length > 0 ? <LineChart label={words.chart(indicator.name, place.name, indicator.unit)} country={indicator.country} periods={periods} lines={lines} /> : <p className="meta">{words.chartShort}</p>}
          <DataTable
            caption={words.seriesCaption} rows={rows} rowKey={({ period }) => period} compact phone="scroll" stale={series.isPlaceholderData}
            columns={[
              { key: 'period', head: words.period, main: true, cell: ({ period }) => periodWords(period) },
              ...columns.map(({ code, name }) => ({
                key: code ?? 'all', head: name, numeric: true,
                cell: (row: (typeof rows)[number]) => <ValueCell value={row.cells.get(code)} place={periodWords(row.period)} group={name} country={indicator.country} onOpen={() => onOpen({ territory: place, period: row.period, group: code, sex, value: row.cells.get(code) })} />,
              })),
            ]}
          />
        </>
      )}
    </Block>
  );
}
