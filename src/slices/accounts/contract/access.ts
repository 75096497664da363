import { command, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { AccountName, Device, FullName, Language, Mail, Opened, Password, Purpose } from './words.ts';

const example = { name: 'ana.ejemplo', password: 'cuatro-palabras-que-recuerdo' };

/** Coming in and going out. */
export const access = {
  state: query({ audience: 'public', input: z.object({}), output: z.object({ needsSetUp: z.boolean(), demo: z.boolean(), version: z.string(), mailReady: z.boolean() }), example: {} }),
  setUp: command({
    audience: 'public',
    secret: true,
    session: 'open',
    input: z.object({ countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).max(20), name: AccountName, fullName: FullName, mail: Mail.optional(), password: Password, language: Language.default('es'), device: Device }),
    output: Opened,
    example: { ...example, countries: ['EC'], fullName: 'Ana Ejemplo' },
  }),
  signIn: command({
    audience: 'public',
    secret: true,
    session: 'open',
    input: z.object({ name: z.string().trim().min(1).max(254), password: Password, code: z.string().trim().max(20).optional(), device: Device }),
    output: Opened,
    example,
  }),
  signOut: command({ audience: 'self', session: 'close', input: z.object({}), output: z.object({}), example: {} }),
  signOutEverywhere: command({ audience: 'self', session: 'close', input: z.object({}), output: z.object({ closed: z.number().int() }), example: {} }),
  requestLink: command({ audience: 'public', input: z.object({ name: z.string().trim().min(1).max(254) }), output: z.object({ mailReady: z.boolean() }), example: { name: 'ana.ejemplo' } }),
  readLink: query({
    audience: 'public',
    post: true,
    secret: true,
    input: z.object({ token: z.string().min(1).max(200) }),
    output: z.object({ purpose: Purpose, name: z.string(), fullName: z.string(), secondFactor: z.boolean(), expiresAt: z.string() }),
    example: { token: exampleId('link') },
  }),
  useLink: command({
    audience: 'public',
    secret: true,
    session: 'open',
    input: z.object({ token: z.string().min(1).max(200), password: Password.optional(), code: z.string().trim().max(20).optional(), device: Device }),
    output: Opened,
    example: { token: exampleId('link'), password: example.password },
  }),
};
