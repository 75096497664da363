import type { Permitted } from '../../platform/access/permitted.ts';

declare const proven: unique symbol;

/**
 * A row whose authority is no grant but a proof made in this very operation: the right password, an unspent link,
 * a house with no account in it. Only the operations that come before any session make one.
 */
export type Proven<R> = R & { readonly [proven]: true };

export type Authorised<R> = Permitted<R> | Proven<R>;

/** Marks a row as proven; each caller says by what. */
export const byProof = <R>(row: R): Proven<R> => row as Proven<R>; // the brand exists only in types: this is its one maker
