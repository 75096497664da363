import { z } from '../../../../kernel/contract.ts';
import { DatePart } from '../../../../kernel/statement.ts';
import { packStanding, text } from './entry.ts';
import { NormName, relationKinds } from './norm.ts';

/** The law's part of `packs/<country>/norms.json`, as `packs/FORMATS.md` §6 fixes it. */
export const lawPack = {
  norms: z.array(z.object({ id: z.string(), title: z.string(), acronym: text, kind: z.string(), publication: text, from: DatePart.nullish(), to: DatePart.nullish(), lastReform: text, url: text, aliases: z.array(z.string()).default([]), names: z.array(NormName).default([]), note: text, ...packStanding })),
  articles: z.array(z.object({ id: z.string(), norm: z.string(), number: z.string(), literal: text, kind: text, parent: text, text: z.string(), ...packStanding })),
  relations: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(relationKinds), article: text, toArticle: text, on: DatePart.nullish(), note: text, ...packStanding })).default([]),
  versions: z.array(z.object({ id: z.string(), norm: z.string(), from: DatePart, publication: text, note: z.string(), ...packStanding })).default([]),
  faculties: z.array(z.object({ id: z.string(), norm: z.string(), article: text, literal: text, faculty: z.string(), actor: z.string(), level: text, matter: z.string(), note: text, ...packStanding })).default([]),
  /** Kinds of norm, the highest first. */
  hierarchy: z.object({ kinds: z.array(z.string()).min(1), ...packStanding }).optional(),
};
