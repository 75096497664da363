import { z } from '../../../kernel/contract.ts';

/** A user name: letters, digits, point, hyphen, underscore. Two that differ only in those signs or accents are the same. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,58}[\p{L}\p{N}]$/u, { message: 'Use letras, números, punto o guion, de 3 a 60, sin espacios; por ejemplo ana.ejemplo.' });

export const FullName = z.string().trim().min(1).max(200);
export const Mail = z.email({ message: 'Escriba un correo completo, por ejemplo nombre@institucion.gob.ec.' }).max(254);
export const Language = z.enum(['es', 'en']);
/** The rules of a good password are in `rules.ts`; here only that it is a text that fits. */
export const Password = z.string().min(1).max(1000);
/** What the browser says of itself, so that a person recognises the session: «Chrome en Android». */
export const Device = z.string().trim().max(80).default('');
export const Purpose = z.enum(['sign-in', 'set-password']);
export const AccountState = z.enum(['invited', 'active', 'disabled']);
export const Version = z.number().int().min(1);
export const RoleId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, { message: 'Use minúsculas, números y guiones; por ejemplo equipo-tecnico.' });

/** A session just opened: on the wire the token travels as an HttpOnly cookie. */
export const Opened = z.object({
  session: z.object({ token: z.string(), expiresAt: z.string() }).nullable(),
  account: z.object({ id: z.uuid(), name: z.string(), fullName: z.string(), language: Language }),
});
export type Opened = z.infer<typeof Opened>;
