import { useState } from 'react';
import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column, type Sort } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { percentText } from '../../../../web/ui/percent.ts';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { MatrixPair } from '../../contract/view.ts';
import type { Matrix } from '../api.ts';
import { words } from '../words.ts';
import { kindHead, kindOrder } from './heat.ts';
import { usePairHref } from './pair-href.ts';

const columns: Column<MatrixPair>[] = [
  { key: 'lower', head: words.government, main: true, sortable: true, cell: (pair) => <>{pair.lowerName} <span className="code">{pair.lower}</span></> },
  { key: 'upper', head: words.towards, sortable: true, cell: (pair) => <span>{pair.upperName} <span className="code">{pair.upper}</span></span> },
  { key: 'linked', head: words.linked, numeric: true, sortable: true, cell: (pair) => (pair.linked === null || pair.total === null ? <span><NoData /> <small>{pair.reason}</small></span> : <Share part={pair.linked} whole={pair.total} />) },
  { key: 'index', head: words.index, numeric: true, sortable: true, cell: (pair) => (pair.index === null ? <NoData /> : (percentText(pair.index, 1) ?? '').replace(/\s%$/, '')) },
  { key: 'proposed', head: words.waiting, numeric: true, sortable: true, cell: (pair) => String(pair.proposed) },
  { key: 'contested', head: words.conflict, numeric: true, sortable: true, cell: (pair) => String(pair.contested) },
];

const valueOf = (pair: MatrixPair, key: string): string | number => (key === 'lower' ? pair.lowerName : key === 'upper' ? pair.upperName : key === 'index' ? (pair.index ?? -1) : key === 'linked' ? (pair.linked ?? -1) : key === 'proposed' ? pair.proposed : pair.contested);

function sorted(matrix: Matrix, pairs: readonly MatrixPair[], sort: Sort | undefined): MatrixPair[] {
  const by = (a: MatrixPair, b: MatrixPair): number => {
    if (!sort) return 0;
    const [one, two] = [valueOf(a, sort.key), valueOf(b, sort.key)];
    const order = typeof one === 'string' ? one.localeCompare(String(two), 'es') : one - Number(two);
    return sort.direction === 'asc' ? order : -order;
  };
  return pairs.toSorted((a, b) => kindOrder(matrix, a.kind) - kindOrder(matrix, b.kind) || by(a, b));
}

/** Every pair of governments with its n of N, grouped by levels; opens into its elements. */
export function TableView({ matrix }: { matrix: Matrix }) {
  const [view, change] = useView<'tipo' | 'dato'>();
  const pairHref = usePairHref(matrix.territory);
  const [sort, setSort] = useState<Sort>();
  const kinds = [...new Set(matrix.pairs.map(({ kind }) => kind))].toSorted((a, b) => kindOrder(matrix, a) - kindOrder(matrix, b));
  const all = view.dato === 'todos';
  const rows = sorted(matrix, matrix.pairs.filter((pair) => (!view.tipo || pair.kind === view.tipo) && (all || pair.linked !== null)), sort);
  return (
    <div className="stack">
      <FilterBar
        count={words.countOf(rows.length, matrix.pairs.length)}
        filters={[{ key: 'data', label: all ? words.allPairs : words.onlyData, active: !all, onOpen: () => change({ dato: all ? undefined : 'todos' }) }]}
      >
        <MenuButton className={view.tipo ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.allPairs, onAct: () => change({ tipo: undefined }) }, ...kinds.map((kind) => ({ key: kind, label: kindHead(matrix, kind), onAct: () => change({ tipo: kind }) }))]}>
          {words.kindFilter(view.tipo ? kindHead(matrix, view.tipo) : words.allPairs.toLowerCase())}
        </MenuButton>
      </FilterBar>
      {rows.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ tipo: undefined, dato: 'todos' })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : (
        <DataTable
          caption={words.tableCaption} columns={columns} rows={rows} rowKey={(pair) => `${pair.kind} ${pair.lower} ${pair.upper}`} rowHref={pairHref}
          group={(pair) => ({ key: pair.kind, head: kindHead(matrix, pair.kind) })} sort={sort} onSort={setSort}
        />
      )}
      <p className="meta">{words.countedBy}</p>
    </div>
  );
}
