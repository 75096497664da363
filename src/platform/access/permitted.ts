declare const permitted: unique symbol;
declare const granted: unique symbol;

/** A value that authority was asked about: no other may be put in its place. */
type Granted<T> = T extends string ? T & { readonly [granted]: true } : T;

/**
 * A row whose authority was asked and granted in this very operation. Only the runner makes one, writers accept
 * nothing else: a forgotten permit does not compile. Nor does giving the row to another owner or territory after
 * the question: that needs `permitNew` on the row as it will be.
 */
export type Permitted<R> = Omit<R, 'owner' | 'territory'> & { readonly [P in Extract<keyof R, 'owner' | 'territory'>]: Granted<R[P]> } & { readonly [permitted]: true };
