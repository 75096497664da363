import type { ReactElement, ReactNode } from 'react';
import { FilterFold } from './FilterFold.tsx';
import { Icon } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface FilterChip {
  readonly key: string;
  /** Reads as a sentence: "Estado: en riesgo, atrasada". */
  readonly label: string;
  readonly active: boolean;
  readonly onOpen?: () => void;
  readonly onClear?: () => void;
}

export interface FilterBarProps {
  readonly filters: readonly FilterChip[];
  /** A search field: it never folds. */
  readonly search?: ReactNode;
  /** How many of `children` are set. When given, everything but the search and the count folds on a phone: for more than two filters. */
  readonly set?: number;
  /** What is left: "5 de 32". */
  readonly count?: ReactNode;
  /** More controls, before the filters. */
  readonly children?: ReactNode;
}

/** One row of filters over a table. */
export function FilterBar({ filters, search, set, count, children }: FilterBarProps): ReactElement {
  const words = useWords();
  const controls = (
    <>
      {children}
      {filters.map((filter) => (
        <span key={filter.key} className="row" style={{ gap: 0, flexWrap: 'nowrap' }}>
          {filter.onOpen === undefined && !filter.active ? null : <button type="button" className={filter.active ? 'btn sm on' : 'btn sm'} onClick={filter.onOpen ?? filter.onClear}>{filter.label}</button>}
          {filter.active && filter.onClear !== undefined ? <button type="button" className="btn sm on" aria-label={words.removeFilter(filter.label)} onClick={filter.onClear}><Icon name="close" /></button> : null}
        </span>
      ))}
    </>
  );
  return (
    <div className="filters">
      {search}
      {set === undefined ? controls : <FilterFold set={set + filters.filter(({ active }) => active).length}>{controls}</FilterFold>}
      {count === undefined ? null : <span className="meta count" role="status">{count}</span>}
    </div>
  );
}
