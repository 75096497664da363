import { z } from '../../../kernel/contract.ts';
import { Certainty, Moment } from './timeline.ts';

/** The questions that a plan answers to whoever has never heard of it. */
export const ProfilePart = z.enum(['what', 'who', 'why', 'when', 'purpose']);
export type ProfilePart = z.infer<typeof ProfilePart>;

export const ProfileText = z.object({ part: ProfilePart, text: z.string(), citation: z.string() });
export type ProfileText = z.infer<typeof ProfileText>;

/** The public summary of a plan; a part that nobody wrote is not in `texts` but in `missing`. */
export const Profile = z.object({
  version: z.number().int(),
  /** The unit of the holder that leads it, as it is called; empty: nobody said. */
  unit: z.string(),
  texts: z.array(ProfileText),
  missing: z.array(ProfilePart),
  mayEdit: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** A milestone as it is edited: with its identity, its version, and the file that proves it. */
export const RoadMilestone = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  stage: z.string(),
  text: z.string(),
  happened: Moment.nullable(),
  until: Moment.nullable(),
  certainty: Certainty,
  citation: z.string().nullable(),
  /** `gone`: the file can no longer be read; the milestone stays. */
  file: z.object({ id: z.string(), name: z.string(), gone: z.boolean() }).nullable(),
});
export type RoadMilestone = z.infer<typeof RoadMilestone>;
