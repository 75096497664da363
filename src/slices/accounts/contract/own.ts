import { command, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { Language, Opened, Password } from './words.ts';

export const Session = z.object({ id: z.uuid(), device: z.string(), createdAt: z.string(), seenAt: z.string(), expiresAt: z.string(), current: z.boolean() });
export type Session = z.infer<typeof Session>;

export const Token = z.object({ id: z.uuid(), label: z.string(), readsOnly: z.boolean(), createdAt: z.string(), expiresAt: z.string(), revokedAt: z.string().nullable() });
export type Token = z.infer<typeof Token>;

/** How long an API token may live, in days. */
export const longestTokenDays = 730;

/** What a person does with their own account; tokens and sessions of others, for who administers them. */
export const own = {
  me: query({
    audience: 'self',
    input: z.object({}),
    output: z.object({
      account: z.uuid().nullable(),
      name: z.string(),
      userName: z.string(),
      mail: z.string().nullable(),
      person: z.uuid().nullable(),
      language: Language,
      demo: z.boolean(),
      secondFactor: z.boolean(),
      /** Some role of theirs asks for a second factor and they have none. */
      secondFactorAsked: z.boolean(),
      /** The house requires it: until they have one, those roles open nothing. */
      secondFactorRequired: z.boolean(),
      hasPassword: z.boolean(),
      recoveryCodesLeft: z.number().int(),
      /** By token, not by session: own password, factor and tokens are out of bounds. */
      byToken: z.boolean(),
      operations: z.array(z.string()),
      everything: z.boolean(),
      institutions: z.array(z.object({ id: z.string(), name: z.string(), territory: z.string().nullable() })),
      territories: z.array(z.string()),
      roles: z.array(z.string()),
    }),
    example: {},
  }),
  setLanguage: command({ audience: 'self', input: z.object({ language: Language }), output: z.object({}), example: { language: 'en' } }),
  changePassword: command({
    audience: 'self',
    secret: true,
    session: 'open',
    input: z.object({ current: z.string().max(1000).default(''), password: Password }),
    output: Opened,
    example: { current: 'la-anterior-que-tenia', password: 'cuatro-palabras-que-recuerdo' },
  }),
  startTotp: command({ audience: 'self', secret: true, input: z.object({}), output: z.object({ secret: z.string(), uri: z.string(), qr: z.string() }), example: {} }),
  confirmTotp: command({ audience: 'self', secret: true, input: z.object({ code: z.string().trim().max(20) }), output: z.object({ recoveryCodes: z.array(z.string()) }), example: { code: '123456' } }),
  removeTotp: command({
    audience: 'self',
    input: z.object({ account: z.uuid().optional(), password: z.string().max(1000).optional() }),
    output: z.object({}),
    example: { password: 'la-que-tengo-ahora' },
  }),
  listSessions: query({ audience: 'self', input: z.object({ account: z.uuid().optional() }), output: z.object({ items: z.array(Session), next: z.null() }), example: {} }),
  closeSession: command({ audience: 'self', input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: exampleId('session') } }),
  issueToken: command({
    audience: 'self',
    secret: true,
    input: z.object({ account: z.string().max(254).optional(), label: z.string().trim().min(1).max(80), days: z.coerce.number().int().min(1).max(longestTokenDays).default(90), readsOnly: z.boolean().default(false) }),
    output: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.string() }),
    example: { label: 'Tablero provincial', days: 30 },
  }),
  listTokens: query({ audience: 'self', input: z.object({ account: z.uuid().optional() }), output: z.object({ items: z.array(Token), next: z.null() }), example: {} }),
  revokeToken: command({ audience: 'self', input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: exampleId('token') } }),
};
