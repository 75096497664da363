import { z } from '../../../../kernel/contract.ts';

/** The part of society that an actor belongs to, by its code; packs say which there are. `public` is the State. */
export const Sector = z.string().regex(/^[a-z]+(-[a-z]+)*$/).max(40);
export type Sector = z.infer<typeof Sector>;

/** A sector as packs name it (`base/sectors.json`), in the order in which they are shown. */
export const PackSector = z.object({ code: Sector, title: z.string().trim().min(2).max(100), source: z.string().trim().max(300), mark: z.string().max(2), verified: z.boolean().default(false) });
export type PackSector = z.infer<typeof PackSector>;
export const SectorItem = z.object({ code: z.string(), title: z.string(), source: z.string().nullable(), verified: z.boolean() });
export type SectorItem = z.infer<typeof SectorItem>;

/** What whoever holds a post may do in the name of its institution. */
export const powers = ['signs', 'publishes'] as const;
export const Power = z.enum(powers);
export type Power = z.infer<typeof Power>;
