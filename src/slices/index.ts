import type { AnySlice } from '../platform/operation/slice.ts';

/** The slices in their order: each may import only those above it, and only their contract or index. */
export const slices: readonly AnySlice[] = [];
