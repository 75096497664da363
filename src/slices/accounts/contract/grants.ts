import { command, flag, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { RoleId, Version } from './words.ts';

export const ScopeKind = z.enum(['institution', 'territory', 'zone', 'group', 'programme', 'everything']);
export type ScopeKind = z.infer<typeof ScopeKind>;

export const Role = z.object({
  id: RoleId,
  name: z.string(),
  description: z.string(),
  can: z.array(z.string()),
  cannot: z.array(z.string()),
  operations: z.array(z.string()),
  except: z.array(z.string()),
  reads: z.boolean(),
  scopes: z.array(ScopeKind),
  secondFactor: z.boolean(),
  version: z.number().int(),
});
export type Role = z.infer<typeof Role>;

/** `plans.*`, `plans.edit-element`, `*`. */
const Pattern = z.string().regex(/^(\*|[a-z-]+\.(\*|[a-z-]+))$/, { message: 'Escriba una operación, por ejemplo plans.create o plans.*.' });

export const HolderKind = z.enum(['account', 'person', 'post']);

export const Grant = z.object({
  id: z.uuid(),
  role: z.object({ id: z.string(), name: z.string() }),
  holder: z.object({ kind: HolderKind, id: z.uuid(), name: z.string() }),
  scope: z.object({ kind: ScopeKind, id: z.string().nullable(), name: z.string() }),
  from: z.string().nullable(),
  to: z.string().nullable(),
  endsAt: z.string().nullable(),
  inForce: z.boolean(),
  version: z.number().int(),
});
export type Grant = z.infer<typeof Grant>;

/** Roles are named sets of operations; a grant gives one, over a scope, for some time. */
export const grants = {
  listRoles: query({ input: z.object({}), output: z.object({ items: z.array(Role), next: z.null() }), example: {} }),
  saveRole: command({
    input: z.object({
      id: RoleId,
      name: z.string().trim().min(1).max(120),
      description: z.string().trim().max(1000).default(''),
      can: z.array(z.string().max(300)).max(30).default([]),
      cannot: z.array(z.string().max(300)).max(30).default([]),
      operations: z.array(Pattern).max(300).default([]),
      except: z.array(Pattern).max(300).default([]),
      reads: z.boolean().default(false),
      scopes: z.array(ScopeKind).min(1),
      secondFactor: z.boolean().default(false),
      /** The version seen; absent for a new role. */
      version: Version.optional(),
      /** The pack it comes from: loads it only while nobody edited the role. */
      pack: z.string().max(40).optional(),
    }),
    output: z.object({ version: z.number().int() }),
    example: { id: 'enlace-ejemplo', name: 'Enlace', operations: ['plans.comment'], reads: true, scopes: ['institution'] },
  }),
  listGrants: query({
    input: z.object({ account: z.uuid().optional(), person: z.uuid().optional(), post: z.uuid().optional(), role: z.string().max(60).optional(), scope: z.string().max(60).optional(), inForce: flag.optional(), ...pageInput }),
    output: pageOf(Grant),
    example: { inForce: true },
  }),
  grant: command({
    input: z.object({
      id: z.uuid().optional(),
      role: RoleId,
      holder: z.object({ kind: HolderKind, id: z.uuid() }),
      scope: z.object({ kind: ScopeKind, id: z.string().trim().min(1).max(60).nullish() }),
      from: PlainDate.nullish(),
      to: PlainDate.nullish(),
      why: z.string().trim().max(500).optional(),
    }),
    output: z.object({ id: z.uuid() }),
    example: { role: 'lectura', holder: { kind: 'account', id: exampleId('account') }, scope: { kind: 'territory', id: 'EC-0807' }, to: '2027-12-31' },
  }),
  endGrant: command({ input: z.object({ id: z.uuid(), version: Version, why: z.string().trim().max(500).optional() }), output: z.object({}), example: { id: exampleId('grant'), version: 1, why: 'Cambió de cargo' } }),
};
