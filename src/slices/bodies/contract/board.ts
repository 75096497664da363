import { listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { bindingOperations } from './board/binding.ts';
import { creationOperations } from './board/creation.ts';
import { draftOperations } from './board/draft.ts';
import { ConformationItem } from './board/light.ts';

export * from './board/binding.ts';
export * from './board/creation.ts';
export * from './board/draft.ts';
export * from './board/light.ts';

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]+)?$/, { message: 'Escriba un código como EC-08.' }).max(20);
const key = z.string().trim().min(1).max(80);

/** Of one kind in the territories asked: how many have which light. */
export const KindCount = z.object({
  kind: z.string(), title: z.string(), plural: z.string(), short: z.string().nullable(),
  /** The law asks each territory of that level for one. */
  owed: z.boolean(),
  verified: z.boolean(),
  complete: z.number().int(), partial: z.number().int(), missing: z.number().int(), unknown: z.number().int(), of: z.number().int(),
});
export type KindCount = z.infer<typeof KindCount>;

export const Conformation = z.object({
  asOf: z.string(), territory: z.string(), territoryName: z.string(), level: z.string(), levelName: z.string(),
  kinds: z.array(KindCount),
  items: z.array(ConformationItem),
});
export type Conformation = z.infer<typeof Conformation>;

/** A territory in a coverage, with the body that covers it. */
export const Covered = z.object({ territory: z.string(), name: z.string(), parent: z.string().nullable(), body: z.string().nullable(), bodyName: z.string().nullable() });
export type Covered = z.infer<typeof Covered>;

export const Coverage = z.object({
  asOf: z.string(), territory: z.string(), level: z.string(), levelName: z.string(), kind: z.string(), title: z.string(), plural: z.string(),
  /** Territories with a body that exists, whether or not it is complete: complete and partial lights. */
  with: z.number().int(),
  complete: z.number().int(),
  of: z.number().int(),
  /** with ÷ of, from 0 to 1; null where there is no territory. */
  share: z.number().nullable(),
  /** Somebody says that there is none. Those of which there is no record are `unknown`, apart. */
  missing: z.array(Covered),
  unknown: z.array(Covered),
  partial: z.array(Covered),
});
export type Coverage = z.infer<typeof Coverage>;

export const boardFailures = { 'board-level-unknown': 'invalid', 'board-kind-unknown': 'invalid', 'board-territory-unknown': 'invalid',
  'draft-unknown': 'refused', 'draft-not-for-kind': 'refused', 'holder-outside': 'refused', 'territory-ended': 'refused', 'due-before-bound': 'refused', 'nothing-to-bind': 'refused',
  'binding-twice': 'conflict', 'binding-released': 'refused', 'released-before-bound': 'refused', 'instrument-not-here': 'refused', 'act-not-in-force': 'refused', 'not-created-by': 'refused', 'created-before-act': 'invalid',
} as const;
export const boardFacts = ['drafts-loaded', 'resolution-drafted', 'territory-bound', 'territory-released', 'creations-registered', 'conformation-checked', 'acts-checked'] as const;

export const boardOperations = {
  /** Lights of every territory of a level, on a day; the kinds that the law asks for there unless `kinds` says others. */
  conformation: query({
    input: z.object({ territory: code, level: key, asOf: PlainDate.optional(), kinds: listOf(key).optional() }),
    output: Conformation,
    example: { territory: 'EC-08', level: 'canton' },
  }),
  /** How many territories under one have a kind of body, on a day. `level` where the kind sits in more than one. */
  coverage: query({
    input: z.object({ territory: code, kind: key, asOf: PlainDate.optional(), level: key.optional() }),
    output: Coverage,
    example: { territory: 'EC-08', kind: 'jcpd' },
  }),
  ...draftOperations,
  ...bindingOperations,
  ...creationOperations,
};
