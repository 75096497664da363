import { command, flag, listOf, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { Part } from '../../../../kernel/part.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const country = z.string().regex(/^[A-Z]{2}$/);

/**
 * A text to begin a resolution or an agreement from, as a pack brings it (`<country>/drafts.json`; country `XX` is any).
 * Fields of its parts: `[[institucion]] [[territorio]] [[organismos]] [[lugares]] [[nombres]] [[con-faltas]] [[sin-registro]] [[dia]] [[plazo]] [[normas]] [[pasos]]`.
 * A part with `[[con-faltas]]` (those that lack something) or `[[sin-registro]]` (those of which nobody knows) is left out where there are none.
 */
export const PackDraft = z.object({
  id: key,
  /** How people choose it, and what the act is called. */
  name: z.string().min(3).max(120),
  title: z.string().min(3).max(300),
  /** The kind of instrument that it becomes. */
  instrument: key,
  /** The kinds of body that it is for; none: any. */
  kinds: z.array(key).default([]),
  dueMonths: z.number().int().min(1).max(120).nullish(),
  parts: z.array(Part).min(1).max(200),
  /** Codes of competences (norms) that it rests on. */
  cites: z.array(z.string()).default([]),
  note: z.string().nullish(),
  source: z.string().nullish(),
  mark: z.string().nullish(),
  verified: z.boolean().default(false),
});
export type PackDraft = z.infer<typeof PackDraft>;

/** A text to begin from, as one chooses it. */
export const DraftChoice = z.object({ code: z.string(), country: z.string(), name: z.string(), title: z.string(), instrument: z.string(), kinds: z.array(z.string()), dueMonths: z.number().nullable(), note: z.string().nullable(), source: z.string().nullable(), verified: z.boolean() });
export type DraftChoice = z.infer<typeof DraftChoice>;

/** A territory that was asked for and is not bound, with why. */
export const LeftOut = z.object({ territory: z.string(), name: z.string(), kind: z.string(), why: z.enum(['complete', 'bound', /** An act in force creates it: what lacks is to register it. */ 'to-register']) });
export type LeftOut = z.infer<typeof LeftOut>;

export const draftOperations = {
  loadDrafts: command({
    input: z.object({ country, drafts: z.array(PackDraft).max(200) }),
    output: z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
    example: {
      country: 'XX',
      drafts: [{ id: 'acta-de-prueba', name: 'Acta de prueba', title: 'Acta de compromiso de prueba', instrument: 'acta', dueMonths: 6, parts: [{ key: 'art-1', kind: 'article', number: '1', text: '[[institucion]] compromete a [[nombres]].' }], source: 'Escrita para probar' }],
    },
  }),
  drafts: query({ input: z.object({ country, kind: z.string().max(60).optional() }), output: z.object({ items: z.array(DraftChoice) }), example: { country: 'EC' } }),
  draftResolution: command({
    input: z.object({
      id: z.uuid().optional(),
      /** The text to begin from, by its code. */
      draft: key,
      /** Kinds of body that are asked for, and of whom. */
      kinds: listOf(key).pipe(z.array(key).min(1).max(12)),
      territories: listOf(z.string().min(2).max(20)).pipe(z.array(z.string()).min(1).max(400)),
      /** Who resolves or agrees. */
      by: z.uuid(),
      title: z.string().trim().min(3).max(300).optional(),
      dueOn: PlainDate.optional(),
      asOf: PlainDate.optional(),
      example: flag.optional(),
    }),
    output: z.object({ id: z.uuid(), bound: z.number().int(), left: z.array(LeftOut) }),
    example: { id: exampleId('board', 901), draft: 'acta-de-prueba', kinds: ['consejo-de-prueba'], territories: ['EC-0807'], by: exampleId('institution') },
  }),
};
