import type { MissingWhy, SeriesValue } from '../../contract/series.ts';

interface Said {
  number: number | null;
  missing: MissingWhy | null;
  source: string;
  document: string | null;
  mark: SeriesValue['mark'];
  note: string | null;
}

/** Whether two values say the same, from the same source: then there is nothing to correct. 0 and s/d are not the same. */
export const sameSaid = (one: Said, two: Said): boolean =>
  one.number === two.number && one.missing === two.missing && one.source === two.source && one.document === two.document && one.mark === two.mark && one.note === two.note;
