import { command, contract, failuresOf, query, z } from '../../kernel/contract.ts';
import { PlainDate } from '../../kernel/date.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { country, identity, packStanding, standing, text } from './contract/law/entry.ts';
import { Article, DatedArticle, Faculty, Norm, NormStanding, NormVersion, Relation } from './contract/law/norm.ts';
import { lawPack } from './contract/law/pack.ts';
import { lawFacts, lawFailures, lawOperations } from './contract/law.ts';
import { deadlinesFacts, deadlinesFailures, deadlinesOperations } from './contract/deadlines.ts';
import { packTermCount, termCount } from './contract/deadlines/term.ts';

export { Article, Norm };
export * from './contract/law/citing.ts';
export * from './contract/law/faculty.ts';
export * from './contract/law/resolve.ts';

export const Competence = z.object({
  ...identity,
  level: z.string(),
  title: z.string(),
  norm: z.string(),
  /** The norm's acronym or title, as people say it. */
  normName: z.string().nullable(),
  normId: z.uuid().nullable(),
  article: z.string().nullable(),
  letter: z.string().nullable(),
  type: z.string(),
  theme: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
  ...standing,
});
export type Competence = z.infer<typeof Competence>;

/** A legal term. `norm` is a code; its name, and its article as people cite it, stand beside. */
export const Term = z.object({
  ...identity,
  norm: z.string().nullable(),
  normName: z.string().nullable(),
  normId: z.uuid().nullable(),
  articleNumber: z.string().nullable(),
  articleLetter: z.string().nullable(),
  articleSays: z.string().nullable(),
  title: z.string(),
  amount: z.string(),
  most: z.string().nullable(),
  unit: z.string(),
  starts: z.string(),
  ...termCount,
  ...standing,
});
export type Term = z.infer<typeof Term>;

/** A norm on a day, with everything that is registered of it. */
export const WholeNorm = Norm.extend({
  standing: NormStanding,
  articles: z.array(DatedArticle),
  competences: z.array(Competence),
  terms: z.array(Term),
  versions: z.array(NormVersion),
  relations: z.array(Relation),
  faculties: z.array(Faculty),
  /** Records that cite it, within the reader's reach. */
  cited: z.object({ value: z.number().int(), capped: z.boolean() }),
});
export type WholeNorm = z.infer<typeof WholeNorm>;

const amount = z.union([z.string(), z.number()]).transform(String);

/** `packs/<country>/norms.json`, as `packs/FORMATS.md` §6 fixes it. */
export const NormPack = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  ...lawPack,
  competences: z.array(
    z.object({ id: z.string(), code: z.string(), level: z.string(), title: z.string(), norm: z.string(), article: text, literal: text, type: z.enum(['exclusiva', 'concurrente', 'función']), theme: z.array(z.string()), from: text, to: text, note: text, ...packStanding }),
  ),
  terms: z.array(z.object({ id: z.string(), norm: text, article: text, title: z.string(), value: amount, max: amount.nullish(), unit: z.string(), starts: z.string(), ...packTermCount, ...packStanding })),
});
export type NormPack = z.output<typeof NormPack>;

export const entryKinds = ['norm', 'article', 'competence', 'term'] as const;
/** Everything that a person may say they read. */
export const verifiedKinds = [...entryKinds, 'relation', 'version', 'faculty'] as const;
const counts = z.object({ created: z.number().int(), changed: z.number().int() });

export const norms = contract({
  name: 'norms',
  failures: { 'source-needed': 'refused', ...lawFailures, ...deadlinesFailures },
  facts: ['norms-loaded', 'entry-verified', 'entry-doubted', ...lawFacts, ...deadlinesFacts],
  operations: {
    list: query({ audience: 'public', input: z.object({ ...pageInput, country: country.optional(), q: z.string().trim().max(120).optional() }), output: pageOf(Norm), example: { country: 'EC', q: 'cootad' } }),
    get: query({ audience: 'public', input: z.object({ id: z.uuid(), at: PlainDate.optional() }), output: WholeNorm, example: { id: exampleId('norm') } }),
    competences: query({
      audience: 'public',
      input: z.object({ ...pageInput, country, level: z.string().max(40).optional(), at: PlainDate.optional() }),
      output: pageOf(Competence),
      example: { country: 'EC', level: 'parish' },
    }),
    terms: query({ audience: 'public', input: z.object({ ...pageInput, country }), output: pageOf(Term), example: { country: 'EC' } }),
    loadPack: command({
      input: NormPack,
      output: counts,
      example: { country: 'XX', norms: [{ id: 'ley-ejemplo', title: 'Ley de Ejemplo', kind: 'ley', source: 'Escrita para probar', verified: false }], articles: [], competences: [], terms: [] },
    }),
    verify: command({
      input: z.object({ kind: z.enum(verifiedKinds), id: z.uuid(), version: z.number().int(), verified: z.boolean(), source: z.string().trim().max(500) }),
      output: z.object({ id: z.uuid(), version: z.number().int() }),
      example: { kind: 'competence', id: exampleId('competence'), version: 1, verified: true, source: 'Registro Oficial, texto consolidado leído' },
    }),
    ...lawOperations,
    ...deadlinesOperations,
  },
});

export const no = failuresOf(norms);
