import type { Context } from '../../platform/operation/context.ts';
import type { Scheme } from './contract.ts';
import { findSchemeByCode } from './store.ts';

/** A semaphore by its code (`ec-stpe-2019-meta`). Public: it needs no reach. */
export const schemeOf = (ctx: Pick<Context, 'tx'>, code: string): Promise<Scheme | undefined> => findSchemeByCode(ctx.tx, code);
