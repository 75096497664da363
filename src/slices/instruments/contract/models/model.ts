import { z } from '../../../../kernel/contract.ts';
import { Part } from '../../../../kernel/part.ts';
import { AdoptionCounts } from './adoption.ts';
import { Parameter } from './parameter.ts';

/** A model in the repository, with how far it has come. */
export const ModelItem = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  country: z.string(),
  territory: z.string().nullable(),
  levels: z.array(z.string()),
  levelNames: z.array(z.string()),
  /** The text that holds; null while nothing was published. */
  text: z.number().int().nullable(),
  publishedOn: z.string().nullable(),
  example: z.boolean(),
  counts: AdoptionCounts,
  of: z.number().int(),
});
export type ModelItem = z.infer<typeof ModelItem>;

/** A version of the model's text that adopters were told of. */
export const Publication = z.object({ text: z.number().int(), on: z.string(), says: z.string().nullable(), changed: z.array(z.string()), added: z.array(z.string()), removed: z.array(z.string()) });
export type Publication = z.infer<typeof Publication>;

/** Something in a model that keeps it from being published, or that its author should know. */
export const ModelProblem = z.object({ key: z.string(), says: z.string(), stops: z.boolean() });
export type ModelProblem = z.infer<typeof ModelProblem>;

export const Model = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  country: z.string(),
  owner: z.string().nullable(),
  levels: z.array(z.string()),
  levelNames: z.array(z.string()),
  example: z.boolean(),
  summary: z.string().nullable(),
  parameters: z.array(Parameter),
  publications: z.array(Publication),
  /** The text published last; the one being written (`draft`) is for who may change the model. */
  text: z.number().int().nullable(),
  draft: z.number().int().nullable(),
  parts: z.array(Part),
  problems: z.array(ModelProblem),
  mine: z.boolean(),
});
export type Model = z.infer<typeof Model>;
