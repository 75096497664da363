import type { Permitted } from '../../platform/access/permitted.ts';

export const grant = <R>(row: R) => row as unknown as Permitted<R>;
