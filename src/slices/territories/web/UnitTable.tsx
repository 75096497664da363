import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { DataTable, type Column, type Sort } from '../../../web/ui/DataTable.tsx';
import { bareCode } from './places.tsx';
import type { TreeUnit } from './tree.ts';
import { words } from './words.ts';

type Key = 'code' | 'name' | 'parent' | 'governments';

const columnsOf = (leaf: boolean): Column<TreeUnit>[] => [
  { key: 'name', head: words.name, main: true, sortable: true, cell: (unit) => unit.name },
  { key: 'code', head: words.code, sortable: true, cell: (unit) => <span className="code">{bareCode(unit.code)}</span> },
  { key: 'parent', head: words.belongs, sortable: true, cell: (unit) => unit.parentName },
  leaf
    ? { key: 'governments', head: words.own, sortable: true, cell: (unit) => (unit.own ? words.yes : words.no) }
    : { key: 'governments', head: words.governmentsInside, numeric: true, sortable: true, cell: (unit) => unit.governments },
];

const sorters: Record<Key, (a: TreeUnit, b: TreeUnit) => number> = {
  code: (a, b) => (a.code < b.code ? -1 : 1),
  name: (a, b) => a.name.localeCompare(b.name, 'es'),
  parent: (a, b) => a.parentName.localeCompare(b.parentName, 'es') || a.name.localeCompare(b.name, 'es'),
  governments: (a, b) => a.governments - b.governments || a.name.localeCompare(b.name, 'es'),
};

/** Units of a level as a table; each row opens its page. */
export function UnitTable({ caption, units, leaf }: { caption: string; units: readonly TreeUnit[]; leaf: boolean }) {
  const [sort, setSort] = useState<Sort>({ key: 'code', direction: 'asc' });
  const by = sorters[sort.key as Key]; // keys of the columns above
  const sorted = units.toSorted((a, b) => (sort.direction === 'asc' ? by(a, b) : by(b, a)));
  return <DataTable caption={caption} columns={columnsOf(leaf)} rows={sorted} rowKey={(unit) => unit.code} rowHref={(unit) => paths.territory(unit.code)} sort={sort} onSort={setSort} />;
}
