declare const permitted: unique symbol;

/**
 * A row whose authority was asked and granted in this very operation. Only the runner makes one, writers accept
 * nothing else: a forgotten permit does not compile.
 */
export type Permitted<R> = R & { readonly [permitted]: true };
