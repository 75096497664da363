import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Status } from '../../../web/ui/Status.tsx';
import type { BoundarySet, Country } from '../contract.ts';
import { boundaryWords as words, capital, plainDay } from './words.ts';

/** Every import of boundaries of a country; the earlier ones stay with their vintage. */
export function BoundarySets({ sets, levels }: { sets: readonly BoundarySet[]; levels: Country['levels'] }) {
  if (sets.length === 0) return <EmptyState title={words.none}>{words.noneBody}</EmptyState>;
  const columns: Column<BoundarySet>[] = [
    { key: 'level', head: words.level, main: true, cell: (set) => capital(levels.find(({ id }) => id === set.level)?.plural ?? set.level) },
    { key: 'vintage', head: words.vintage, cell: (set) => set.vintage },
    { key: 'source', head: words.source, cell: (set) => set.source },
    { key: 'units', head: words.units, numeric: true, cell: (set) => set.units },
    { key: 'when', head: words.when, cell: (set) => plainDay(set.importedAt) },
    { key: 'use', head: words.use, cell: (set) => <Status tone={set.current ? 'ok' : 'np'} word={set.current ? words.current : words.earlier} /> },
  ];
  return <DataTable caption={words.sets} columns={columns} rows={sets} rowKey={(set) => set.id} />;
}
