import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { sexSlug, type Seen } from './use-indicator.ts';
import { ValueCell } from './ValueCell.tsx';
import type { OpenCell } from './ValueSheet.tsx';
import { gridOf, groupColumns } from './view.ts';
import { pageWords as words, sexWords } from './words.ts';

/** The values of a place and of what is in it, in one period, by group: what nobody recorded has its cell too. */
export function GridBlock({ seen, place, period, onOpen }: { seen: Seen; place: { code: string; name: string }; period: string; onOpen: (cell: OpenCell) => void }): ReactElement {
  const { sheet, series, parts, groups = [], inside = [], sex, view, change } = seen;
  const id = sheet.data?.id ?? '';
  const values = [...(series.data?.items ?? []).filter((one) => one.period === period && one.sex === sex), ...(parts.data?.items ?? [])];
  const bySex = sex !== 'all' || (series.data?.items ?? []).some((one) => one.sex !== 'all');
  const rows = gridOf([place, ...inside.map(({ code, name }) => ({ code, name }))], values);
  const to = (next: Record<string, string | undefined>): string => paths.indicator(id, { territorio: view.territorio, periodo: view.periodo, sexo: view.sexo, ...next });
  return (
    <Block
      title={words.grid(period, place.name)}
      tools={<select className="inp" aria-label={words.period} value={period} onChange={(event) => change({ periodo: event.target.value })} style={{ margin: 0, width: 'auto', maxWidth: '100%', minHeight: 36 }}>{(sheet.data?.periods ?? []).map((one) => <option key={one.period} value={one.period}>{words.periodOption(one)}</option>)}{sheet.data?.periods.some((one) => one.period === period) ? null : <option value={period}>{period}</option>}</select>}
    >
      <div className="stack">
        {bySex ? <Segmented label={words.sex} value={sex} options={(['all', 'f', 'm'] as const).map((one) => ({ value: one, label: sexWords[one], href: to({ sexo: sexSlug(one) }) }))} /> : null}
        {parts.data?.next ? <Note>{words.tooMany}</Note> : null}
        <DataTable
          caption={words.gridCaption} rows={rows} rowKey={({ territory }) => territory} compact phone="scroll" stale={parts.isPlaceholderData || series.isPlaceholderData} selected={place.code}
          columns={[
            { key: 'place', head: words.territory, main: true, cell: ({ territory, name }) => (territory === place.code ? <b>{name}, {words.itself}</b> : <Link href={to({ territorio: territory })}>{name}</Link>) },
            ...groupColumns(groups, values).map(({ code, name }) => ({
              key: code ?? 'all', head: name, numeric: true,
              cell: (row: (typeof rows)[number]) => <ValueCell value={row.cells.get(code)} place={row.name} group={name} country={place.code.slice(0, 2)} onOpen={() => onOpen({ territory: { code: row.territory, name: row.name }, period, group: code, sex, value: row.cells.get(code) })} />,
            })),
          ]}
        />
        <p className="meta">{words.legend}</p>
      </div>
    </Block>
  );
}
