import { z } from '../../../../kernel/contract.ts';
import { identity, Mark, NormRef, standing } from './entry.ts';

/** A name that a norm had, and when. */
export const NormName = z.object({ name: z.string(), from: z.string().nullish(), to: z.string().nullish(), source: z.string(), mark: Mark.nullish(), verified: z.boolean() });

export const Norm = z.object({
  ...identity,
  title: z.string(),
  acronym: z.string().nullable(),
  kind: z.string(),
  publication: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  lastReform: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
  /** Other ways in which documents cite it. */
  aliases: z.array(z.string()),
  names: z.array(NormName),
  ...standing,
});
export type Norm = z.infer<typeof Norm>;

/** Parts of a norm, the widest first. */
export const articleKinds = ['título', 'capítulo', 'sección', 'artículo', 'literal', 'disposición'] as const;

export const ArticleText = z.object({ from: z.string().nullable(), says: z.string(), note: z.string().nullable(), source: z.string(), verified: z.boolean() });
export type ArticleText = z.infer<typeof ArticleText>;

/** A part of a norm. `says` is the text of the day that was asked about; `texts` are all that are known, oldest first. */
export const Article = z.object({
  ...identity,
  number: z.string(),
  letter: z.string().nullable(),
  kind: z.string(),
  /** Code of the part that holds it. */
  parent: z.string().nullable(),
  says: z.string(),
  ...standing,
});
export type Article = z.infer<typeof Article>;

export const relationKinds = ['reforma', 'deroga', 'sustituye', 'reglamenta', 'desarrolla', 'renumera'] as const;
export const RelationKind = z.enum(relationKinds);
export type RelationKind = z.infer<typeof RelationKind>;

/** What `from` does to `to`. `renumera`: what was `toArticle` of `to` is `article` of `from`. */
export const Relation = z.object({
  ...identity,
  kind: RelationKind,
  from: NormRef,
  to: NormRef,
  article: z.string().nullable(),
  toArticle: z.string().nullable(),
  on: z.string().nullable(),
  note: z.string().nullable(),
  ...standing,
});
export type Relation = z.infer<typeof Relation>;

/** A text of a norm, from a day on. */
export const NormVersion = z.object({ ...identity, from: z.string(), publication: z.string().nullable(), note: z.string(), ...standing });
export type NormVersion = z.infer<typeof NormVersion>;

/** Who ended a norm, or an article of it, and when. */
export const Ending = z.object({ norm: NormRef, kind: RelationKind, on: z.string().nullable(), article: z.string().nullable(), verified: z.boolean() });
export type Ending = z.infer<typeof Ending>;

/**
 * How a norm stands on a day. `sure` is false when its dates are not known well enough to say it: a norm without a first
 * day, a year that holds both sides of a reform.
 */
export const NormStanding = z.object({
  at: z.string(),
  state: z.enum(['not-yet', 'in-force', 'ended']),
  sure: z.boolean(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  by: z.array(Ending),
  /** The text that was in force that day, as far as its versions are known. */
  version: NormVersion.nullable(),
});
export type NormStanding = z.infer<typeof NormStanding>;

export const Faculty = z.object({
  ...identity,
  norm: z.string(),
  article: z.string().nullable(),
  letter: z.string().nullable(),
  faculty: z.string(),
  actor: z.string(),
  level: z.string().nullable(),
  matter: z.string(),
  note: z.string().nullable(),
  ...standing,
});
export type Faculty = z.infer<typeof Faculty>;

/** An article on a day: which text held, since when, and who ended it. */
export const DatedArticle = Article.extend({
  texts: z.array(ArticleText),
  /** From when the text shown holds; null when nobody knows. */
  since: z.string().nullable(),
  /** False: the first text that is known is later than the day. */
  known: z.boolean(),
  ended: Ending.nullable(),
});
export type DatedArticle = z.infer<typeof DatedArticle>;
