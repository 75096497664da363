import type { Feature, Reading } from './reading.ts';
import { massOf, type Weigh } from './weight.ts';

/** A text as it is compared: what it says and how much that is. */
export interface Weighed {
  reading: Reading;
  mass: number;
}

export const weighed = (reading: Reading, weigh: Weigh): Weighed => ({ reading, mass: massOf(reading, weigh) });

/** A feature that two texts share, and how much of the likeness it makes. */
export interface Shared {
  own: Feature;
  other: Feature;
  weight: number;
}

export interface Likeness {
  /** From 0 (nothing in common) to 1 (they say the same): shared weight over the geometric mean of both. */
  raw: number;
  shared: Shared[];
}

/** What two texts have in common. Readings are sorted by feature: one walk through both. */
export function compare(own: Weighed, other: Weighed, weigh: Weigh): Likeness {
  const shared: Shared[] = [];
  let sum = 0;
  for (let a = 0, b = 0; a < own.reading.length && b < other.reading.length; ) {
    const [one, two] = [own.reading[a]!, other.reading[b]!]; // both within their readings
    if (one.id === two.id) {
      const weight = Math.sqrt(one.strength * two.strength) * weigh(one.id);
      shared.push({ own: one, other: two, weight });
      sum += weight;
    }
    if (one.id <= two.id) a += 1;
    if (two.id <= one.id) b += 1;
  }
  const whole = Math.sqrt(own.mass * other.mass);
  return { raw: whole === 0 ? 0 : sum / whole, shared };
}
