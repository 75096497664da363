import { z } from '../../../../kernel/contract.ts';
import { SeatState } from './authority.ts';

/** `direct`: its holder or its office can be written to; `association`: only the association that speaks for it can; `none`: neither. */
export const ways = ['direct', 'association', 'none'] as const;
export const Way = z.enum(ways);
export type Way = z.infer<typeof Way>;

/**
 * A line of whom to write to: the association, its branch, then each government by who heads it. `mail` and `phone` are the holder's, only for whom
 * their institution reaches; `contactHidden`: there is one, not for this reader. `holder` null beside `held`: somebody this reader does not reach.
 */
export const Addressee = z.object({
  part: z.enum(['association', 'branch', 'government']),
  territory: z.string(),
  territoryName: z.string(),
  institution: z.string().nullable(),
  institutionName: z.string().nullable(),
  key: z.string(),
  title: z.string(),
  state: SeatState,
  person: z.string().nullable(),
  holder: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  channel: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
  contactHidden: z.boolean(),
  way: Way,
  source: z.string().nullable(),
  verified: z.boolean(),
});
export type Addressee = z.infer<typeof Addressee>;

/** How the governments of a level can be written to; `posts` and `held` are of who speaks for them. */
export const WayCounts = z.object({ governments: z.number().int(), direct: z.number().int(), association: z.number().int(), none: z.number().int(), hidden: z.number().int(), posts: z.number().int(), held: z.number().int() });
export type WayCounts = z.infer<typeof WayCounts>;
