import { command, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { AccountName, AccountState, FullName, Language, Mail, Purpose, Version } from './words.ts';

export const AccountItem = z.object({
  id: z.uuid(),
  name: z.string(),
  fullName: z.string(),
  institution: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  state: AccountState,
  secondFactor: z.boolean(),
  roles: z.array(z.string()),
  signedInAt: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  version: z.number().int(),
});
export type AccountItem = z.infer<typeof AccountItem>;

export const Account = AccountItem.extend({ mail: z.string().nullable(), person: z.uuid().nullable(), language: Language, createdAt: z.string(), forgotten: z.boolean() });
export type Account = z.infer<typeof Account>;

/** A link just made: its text is to be pasted in a chat, once; nobody can read it again. */
export const MadeLink = z.object({ path: z.string(), text: z.string(), expiresAt: z.string(), sent: z.boolean() });
export type MadeLink = z.infer<typeof MadeLink>;

const onAccount = { id: z.uuid(), version: Version };
const ana = { id: exampleId('account'), version: 1 };

/** The accounts of an institution's people, for whoever administers them. */
export const people = {
  list: query({
    input: z.object({ q: z.string().trim().max(200).optional(), institution: z.uuid().optional(), state: AccountState.optional(), role: z.string().max(60).optional(), ...pageInput }),
    output: pageOf(AccountItem),
    example: { q: 'ana', state: 'active' },
  }),
  get: query({ input: z.object({ id: z.uuid() }), output: Account, example: { id: ana.id } }),
  create: command({
    secret: true,
    input: z.object({ id: z.uuid().optional(), name: AccountName, fullName: FullName, mail: Mail.nullish(), institution: z.uuid().nullish(), person: z.uuid().nullish(), language: Language.default('es'), password: z.string().max(1000).optional() }),
    output: z.object({ id: z.uuid() }),
    example: { name: 'luz.ejemplo', fullName: 'Luz Ejemplo', institution: exampleId('institution') },
  }),
  update: command({
    input: z.object({ ...onAccount, name: AccountName.optional(), fullName: FullName.optional(), mail: Mail.nullish(), institution: z.uuid().nullish(), person: z.uuid().nullish(), language: Language.optional() }),
    output: z.object({ version: z.number().int() }),
    example: { ...ana, fullName: 'Ana María Ejemplo' },
  }),
  disable: command({ input: z.object({ ...onAccount, why: z.string().trim().max(500).optional() }), output: z.object({ version: z.number().int() }), example: { ...ana, why: 'Terminó su contrato' } }),
  enable: command({ input: z.object(onAccount), output: z.object({ version: z.number().int() }), example: ana }),
  forget: command({ input: z.object({ ...onAccount, why: z.string().trim().min(3).max(500) }), output: z.object({ version: z.number().int() }), example: { ...ana, why: 'Lo pidió la persona' } }),
  unlock: command({ input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: ana.id } }),
  resetPassword: command({ secret: true, input: z.object({ id: z.uuid(), keepFactor: z.boolean().default(true) }), output: MadeLink, example: { id: ana.id } }),
  createLink: command({
    secret: true,
    input: z.object({ account: z.uuid(), purpose: Purpose.default('set-password'), hours: z.number().int().min(1).max(24 * 14).default(72), send: z.boolean().default(false) }),
    output: MadeLink,
    example: { account: ana.id, purpose: 'sign-in', hours: 24 },
  }),
};
