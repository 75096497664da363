import type { Context } from '../../platform/operation/context.ts';
import type { Scheme } from './contract.ts';
import { findSchemeByCode, findSchemeForUse } from './store.ts';

/** A semaphore by its code (`ec-stpe-2019-meta`). Public: it needs no reach. */
export const schemeOf = (ctx: Pick<Context, 'tx'>, code: string): Promise<Scheme | undefined> => findSchemeByCode(ctx.tx, code);

/** The semaphore that a country uses for something («meta anual»), named by number; the first by name where there are several. Public: it needs no reach. */
export const schemeForUse = (ctx: Pick<Context, 'tx'>, country: string, use: string): Promise<Scheme | undefined> => findSchemeForUse(ctx.tx, country, use);
