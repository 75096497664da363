import { z } from '../../../../kernel/contract.ts';

/** The part of society that an actor belongs to. */
export const sectors = ['public', 'private', 'civil-society', 'academia', 'international'] as const;
export const Sector = z.enum(sectors);
export type Sector = z.infer<typeof Sector>;

/** What whoever holds a post may do in the name of its institution. */
export const powers = ['signs', 'publishes'] as const;
export const Power = z.enum(powers);
export type Power = z.infer<typeof Power>;
