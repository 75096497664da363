import { z } from '../../../kernel/contract.ts';
import { Power } from './actors/sector.ts';

/** A mandate as it is shown beside a person or a post. */
export const Mandate = z.object({
  id: z.string(),
  post: z.string(),
  title: z.string(),
  head: z.boolean(),
  institution: z.string(),
  institutionName: z.string(),
  territory: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  role: z.enum(['titular', 'substitute']),
  reelected: z.boolean(),
});
export type Mandate = z.infer<typeof Mandate>;

/** A person by their public function. */
export const PersonItem = z.object({ id: z.string(), name: z.string(), owner: z.string().nullable(), example: z.boolean(), posts: z.array(Mandate) });
export type PersonItem = z.infer<typeof PersonItem>;

/** A person with all mandates; mail and phone only for whom their institution reaches (null: none, or not for this reader). */
export const Person = PersonItem.extend({ mail: z.string().nullable(), phone: z.string().nullable(), contactHidden: z.boolean(), visibility: z.enum(['own', 'shared', 'public']), version: z.number().int() });
export type Person = z.infer<typeof Person>;

/** A post with who holds it on a day; an empty list is a vacant post. */
export const Post = z.object({
  id: z.string(),
  institution: z.string(),
  title: z.string(),
  head: z.boolean(),
  seats: z.number().int(),
  /** What whoever holds it may do in the name of the institution. */
  powers: z.array(Power),
  /** Where the office is written to, whoever holds it. */
  channel: z.string().nullable(),
  note: z.string().nullable(),
  endedOn: z.string().nullable(),
  version: z.number().int(),
  holders: z.array(z.object({ mandate: z.string(), person: z.string(), name: z.string(), from: z.string().nullable(), to: z.string().nullable(), role: z.enum(['titular', 'substitute']), reelected: z.boolean() })),
});
export type Post = z.infer<typeof Post>;

/** A programme with its coordinator and members. */
export const Programme = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  territory: z.string().nullable(),
  coordinator: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
  members: z.array(z.object({ institution: z.string(), name: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  version: z.number().int(),
});
export type Programme = z.infer<typeof Programme>;
