import { z } from '../../../../kernel/contract.ts';

/** How a parameter is called inside a text: `canton` stands there as `[[canton]]`. */
export const parameterKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use letras minúsculas, números y guiones, por ejemplo canton.').max(40);

/** What the house fills by itself, from who adopts. */
export const fills = ['territory-name', 'parent-name', 'government'] as const;

/** A place of a model text that each territory fills: its name, its government, an amount. */
export const Parameter = z.object({
  key: parameterKey,
  title: z.string().trim().min(2).max(120),
  kind: z.enum(['text', 'number', 'day']).default('text'),
  example: z.string().trim().max(200).default(''),
  fill: z.enum(fills).optional(),
});
export type Parameter = z.infer<typeof Parameter>;
export const Parameters = z.array(Parameter).max(60).refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'Hay dos parámetros con la misma clave: cambie una.');

/** A value that a text asks for and nobody filled, by what its model calls it; by its key where no model says. */
export const Blank = z.object({ key: z.string(), title: z.string() });
export type Blank = z.infer<typeof Blank>;

/** What a territory chose of a model: wordings by part key, optional parts left out, values of parameters. */
export const choicesOf = z.record(z.string().max(60), z.string().max(60));
export const valuesOf = z.record(parameterKey, z.string().trim().max(2000));
export const Settings = z.object({ choices: choicesOf.default({}), leftOut: z.array(z.string().max(60)).max(500).default([]), parameters: valuesOf.default({}) });
export type Settings = z.infer<typeof Settings>;
