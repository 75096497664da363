import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column, type Sort } from '../../../../web/ui/DataTable.tsx';
import { percentText } from '../../../../web/ui/percent.ts';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import type { CountryRow } from '../../contract/country.ts';
import { words as pageWords } from '../words.ts';
import { countryWords as words } from './words.ts';

type Row = z.output<typeof CountryRow>;

const columns: Column<Row>[] = [
  { key: 'name', head: words.government, main: true, sortable: true, cell: (row) => <>{row.name} <span className="code">{row.code}</span></> },
  { key: 'level', head: words.levelHead, sortable: true, cell: (row) => row.levelName },
  { key: 'parent', head: words.belongs, sortable: true, offNarrow: true, cell: (row) => row.parentName },
  { key: 'plan', head: words.planHead, sortable: true, cell: (row) => (row.planId === null ? <Status tone="sd" word={words.withoutPlan} /> : row.expired ? <Status tone="risk" word={words.expired} /> : words.withPlan) },
  { key: 'linked', head: words.linked, numeric: true, sortable: true, cell: (row) => (row.linked === null || row.total === null ? <NoData /> : <Share part={row.linked} whole={row.total} />) },
  { key: 'index', head: pageWords.index, numeric: true, sortable: true, cell: (row) => (row.index === null ? <NoData /> : (percentText(row.index, 1) ?? '').replace(/\s%$/, '')) },
  { key: 'waiting', head: words.waiting, numeric: true, sortable: true, cell: (row) => String(row.waiting) },
  { key: 'validations', head: words.validations, numeric: true, sortable: true, offNarrow: true, cell: (row) => (row.validations === 0 ? <span className="meta">{words.unasked}</span> : words.count(row.validated, row.validations)) },
];

const planRank = (row: Row): number => (row.planId === null ? 0 : row.expired ? 1 : 2);
const valueOf = (row: Row, key: string): string | number => {
  if (key === 'linked' || key === 'index') return row.index ?? -1;
  if (key === 'plan') return planRank(row);
  if (key === 'waiting') return row.waiting;
  if (key === 'validations') return row.validations - row.validated;
  return key === 'level' ? row.levelName : key === 'parent' ? row.parentName : row.name;
};

/** Governments of a country as a table that draws only the rows in sight; each opens its own coherence. */
export function CountryTable({ rows }: { rows: readonly Row[] }) {
  const [sort, setSort] = useState<Sort>();
  const sorted = sort === undefined ? rows : rows.toSorted((a, b) => {
    const [one, two] = [valueOf(a, sort.key), valueOf(b, sort.key)];
    const order = (typeof one === 'number' ? one - Number(two) : one.localeCompare(String(two), 'es')) || (a.code < b.code ? -1 : 1);
    return sort.direction === 'asc' ? order : -order;
  });
  return <DataTable caption={words.caption} columns={columns} rows={sorted} rowKey={({ code }) => code} rowHref={({ code }) => paths.coherence(code)} sort={sort} onSort={setSort} />;
}
