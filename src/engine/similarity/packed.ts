import type { Reading } from './reading.ts';

/**
 * What a text says without where it says it: number and strength of each feature in turn, by number. Tens of thousands
 * of texts are kept so, at some 300 bytes each. Numbers stay exact up to 2^24.
 */
export type Packed = Float32Array;

export function pack(reading: Reading): Packed {
  const packed = new Float32Array(reading.length * 2);
  for (const [at, { id, strength }] of reading.entries()) {
    packed[2 * at] = id;
    packed[2 * at + 1] = strength;
  }
  return packed;
}
