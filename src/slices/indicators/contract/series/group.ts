import { command, query, z } from '../../../../kernel/contract.ts';
import { allAges, Country, GroupCode, line } from './words.ts';

const age = z.number().int().min(0).max(150).nullish().transform((value) => value ?? null);

/** A generational group: its ages in completed years, both inside; null is open or not said. */
export const AgeGroup = z.object({ country: z.string(), code: z.string(), name: z.string(), from: z.number().int().nullable(), to: z.number().int().nullable(), aliases: z.array(z.string()), note: z.string().nullable(), source: z.string(), verified: z.boolean() });
export type AgeGroup = z.infer<typeof AgeGroup>;

const PackGroup = z.object({
  id: GroupCode.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use letras minúsculas, números y guiones, por ejemplo adultas-mayores.').refine((code) => code !== allAges, { message: 'Ese nombre está reservado para todas las edades.' }),
  name: line(120), from: age, to: age, aliases: z.array(line(80)).max(40).default([]), note: z.string().max(600).nullish().transform((text) => text ?? null), source: line(400), mark: z.enum(['A', 'B', 'C', 'S']).optional(), verified: z.boolean(),
});

export const groupFailures = { 'group-ages': 'invalid', 'group-twice': 'invalid' } as const;
export const groupFacts = ['groups-loaded'] as const;

export const groupOperations = {
  groups: query({ audience: 'public', input: z.object({ country: Country }), output: z.object({ items: z.array(AgeGroup) }), example: { country: 'EC' } }),
  /** The groups of a country in their order; those no longer in the pack stay while values speak of them. */
  loadGroups: command({
    input: z.object({ country: Country, example: z.boolean().optional(), groups: z.array(PackGroup).min(1).max(60) }),
    output: z.object({ created: z.number().int(), changed: z.number().int() }),
    example: { country: 'XX', groups: [{ id: 'prueba', name: 'Grupo de prueba', from: 0, to: 11, source: 'Escrito para probar', verified: false }] },
  }),
};
