import { z } from '../../../../kernel/contract.ts';

/** What a file is to its instrument. A signed copy is shown as signed, not verified. */
export const roles = ['original', 'signed', 'annex'] as const;

const file = { file: z.uuid(), name: z.string(), kind: z.enum(['pdf', 'word', 'image', 'text', 'other']), bytes: z.number().int() };

/** A file of an instrument. */
export const Attached = z.object({
  id: z.uuid().nullable(),
  role: z.enum(roles),
  title: z.string().nullable(),
  ...file,
  addedAt: z.string().nullable(),
  /** Electronic signatures found inside, none of them verified; null where nobody can look. */
  signatures: z.number().int().nullable(),
  endedAt: z.string().nullable(),
  why: z.string().nullable(),
});
export type Attached = z.infer<typeof Attached>;

/** The original or the signed copy that stands; `readable`: its text can be read into a version. */
export const Shown = Attached.extend({ readable: z.boolean() });
export type Shown = z.infer<typeof Shown>;

/** A Word template of an institution. */
export const Letterhead = z.object({ id: z.uuid(), version: z.number().int(), owner: z.uuid().nullable(), ownerName: z.string().nullable(), title: z.string(), file: z.uuid(), tags: z.array(z.string()), usual: z.boolean(), visibility: z.enum(['own', 'shared', 'public']), mayEdit: z.boolean() });
export type Letterhead = z.infer<typeof Letterhead>;
