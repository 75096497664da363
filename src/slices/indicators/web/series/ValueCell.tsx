import type { ReactElement } from 'react';
import { useMay } from '../../../../web/session.ts';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { SeriesValue } from '../../contract/series.ts';
import { numberWords } from '../../rules/series/number.ts';
import { pageWords as words } from './words.ts';

interface ValueCellProps {
  value: SeriesValue | undefined;
  place: string;
  group: string;
  country: string;
  onOpen: () => void;
}

/** What stands in a cell: a number, s/d, np, or that nobody recorded anything; it opens its source and its history, and an empty one its recording. */
export function ValueCell({ value, place, group, country, onOpen }: ValueCellProps): ReactElement {
  const may = useMay()('indicators.save-value');
  const shown = value === undefined ? <span className="meta">—</span> : value.number !== null ? numberWords(value.number, country) : value.missing === 'np' ? 'np' : <NoData />;
  const said = value === undefined ? words.notRecorded : value.number !== null ? numberWords(value.number, country) : (value.missing ?? '');
  if (!value && !may) return <>{shown}</>;
  return <button type="button" className="link-btn" style={{ minWidth: 24 }} aria-label={words.cellOf(place, group, said)} onClick={onOpen}>{shown}</button>;
}
