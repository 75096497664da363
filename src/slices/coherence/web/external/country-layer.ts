import type { AreaLegendItem, AreaTone } from '../../../../web/ui/areas/area.ts';
import type { Band, CountryRow } from '../../contract/country.ts';
import { bandOf } from '../../rules/external/country.ts';
import { countryWords as words } from './words.ts';

const tones: Record<Band, AreaTone> = { sd: 'sd', '0': 'h0', '1-20': 'h1', '21-40': 'h2', '41-60': 'h3', '61-80': 'h4', '81-100': 'h5' };
/** In the order of the scale; what nobody knows stands at the end. */
const order: readonly Band[] = ['0', '1-20', '21-40', '41-60', '61-80', '81-100', 'sd'];

export const toneOf = (row: Pick<CountryRow, 'linked' | 'total'>): AreaTone => tones[bandOf(row)];

/** How many of some governments are in each band, each count opening its list. */
export function countryLegend(rows: readonly CountryRow[], hrefOf: (band: Band) => string): AreaLegendItem[] {
  const counts = Map.groupBy(rows, bandOf);
  return order.flatMap((band): AreaLegendItem[] => {
    const count = counts.get(band)?.length ?? 0;
    return count === 0 ? [] : [{ tone: tones[band], label: words.legend[band], count, href: hrefOf(band) }];
  });
}
