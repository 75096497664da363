import { z } from '../../../../kernel/contract.ts';
import { Faculty } from './norm.ts';

export const FacultyEntry = Faculty.extend({ normId: z.uuid().nullable(), normName: z.string() });

/** Who is named: an institution by its name of that day, or the words of the norm. */
export const Actor = z.object({
  key: z.string(),
  name: z.string(),
  level: z.string().nullable(),
  institutionId: z.uuid().nullable(),
  /** The name in the norm, when another stood for it that day. */
  asked: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** Faculty × actor. Cells that are not listed are empty: no registered norm says so, which is not a no. */
export const FacultyMatrix = z.object({
  country: z.string(),
  at: z.string(),
  matters: z.array(z.object({ matter: z.string(), count: z.number().int() })),
  faculties: z.array(z.string()),
  actors: z.array(Actor),
  cells: z.array(z.object({ actor: z.string(), faculty: z.string(), entries: z.array(FacultyEntry) })),
});
export type FacultyMatrix = z.infer<typeof FacultyMatrix>;
