import type { Band, Scheme } from './contract.ts';

type Ruler = Pick<Scheme, 'basis' | 'bands'>;

/**
 * The band of a value: `from` is included, `to` is not, and the value is taken as it is, never rounded: 84.96 stays
 * below 85. Undefined when a person must choose (no cut-offs are known) or when no band holds the value.
 */
export function bandOf({ basis, bands }: Ruler, value: number): Band | undefined {
  if (basis === 'judgement' || Number.isNaN(value)) return undefined;
  return bands.find(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
}

/**
 * The value as it may be printed: rounded to `decimals`, unless that would carry it into another band; then it is cut
 * towards its own. 84.96 with one decimal prints 84.9 where a band begins at 85.
 */
export function printedWithin(ruler: Ruler, value: number, decimals = 1): number {
  const scale = 10 ** decimals;
  const rounded = Math.round(value * scale) / scale;
  const own = bandOf(ruler, value);
  if (own === undefined || bandOf(ruler, rounded) === own) return rounded;
  const cut = (rounded > value ? Math.floor(value * scale) : Math.ceil(value * scale)) / scale;
  return bandOf(ruler, cut) === own ? cut : value;
}

/** What is wrong with the bands of a scheme by number: a gap, an overlap, an order; nothing for a judgement. */
export function brokenBands({ basis, bands }: Ruler): string | undefined {
  if (basis === 'judgement') return bands.some(({ from, to }) => from !== null || to !== null) ? 'un esquema sin cotas no lleva números' : undefined;
  for (const [at, band] of bands.entries()) {
    const next = bands[at + 1];
    if (band.from !== null && band.to !== null && band.from >= band.to) return `«${band.id}» empieza donde termina`;
    if (next && (band.to === null || next.from === null || band.to !== next.from)) return `entre «${band.id}» y «${next.id}» hay un hueco o un cruce`;
  }
  return undefined;
}
