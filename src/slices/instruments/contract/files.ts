import { command, Download, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { Parts } from '../../../kernel/part.ts';
import { Attached, Letterhead, roles, Shown } from './files/shape.ts';

export * from './files/shape.ts';

export const filesFailures = {
  'file-kind': 'invalid',
  'file-unread': 'refused',
  'file-without-text': 'refused',
  'without-articles': 'refused',
  'too-many-parts': 'refused',
  'title-needed': 'invalid',
  'not-attached': 'not-found',
  'letterhead-refused': 'invalid',
  'letterhead-unknown': 'not-found',
} as const;
export const filesFacts = ['file-attached', 'file-detached', 'text-imported', 'letterhead-saved', 'letterhead-retired'] as const;

const id = exampleId('files', 901);
const fileId = exampleId('upload', 901);
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const versioned = { id: z.uuid(), version: z.number().int() };
const words = (most: number) => z.string().trim().max(most);

export const filesOperations = {
  files: query({
    input: z.object({ id: z.uuid() }),
    output: z.object({ ...versioned, original: Shown.nullable(), signed: Shown.nullable(), annexes: z.array(Attached), past: z.array(Attached), mayAttach: z.boolean(), texts: z.array(z.object({ number: z.number().int(), label: z.string().nullable(), sealedAt: z.string().nullable() })), letterheads: z.array(Letterhead) }),
    example: { id },
  }),
  /** The file is one that the actor uploaded. An original or a signed copy that was there before stays in its history. */
  attachFile: command({
    input: z.object({ ...versioned, fileId: z.uuid(), role: z.enum(roles), title: words(200).optional() }),
    output: saved.extend({ attached: z.uuid() }),
    example: { id, version: 1, fileId, role: 'annex' as const, title: 'Acta de la sesión' },
  }),
  detachFile: command({
    input: z.object({ ...versioned, attached: z.uuid(), why: words(500).min(3) }),
    output: saved,
    example: { id, version: 1, attached: exampleId('attached', 901), why: 'No era de este instrumento' },
  }),
  /** What a file says, read into parts; nothing is kept. `changes` tells it from the latest version of the text. */
  readFile: query({
    input: z.object({ id: z.uuid(), fileId: z.uuid() }),
    output: z.object({
      name: z.string(),
      parts: Parts,
      articles: z.number().int(),
      /** What the file held beside its text, a sentence each: tracked changes, a table of contents, footnotes. */
      notes: z.array(z.string()),
      /** What the reading is not sure of; `near`: the words where it stands. */
      doubts: z.array(z.object({ says: z.string(), near: z.string() })),
      latest: z.number().int(),
      changes: z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int(), moved: z.number().int(), renumbered: z.number().int(), same: z.number().int() }).nullable(),
    }),
    example: { id, fileId },
  }),
  /** A new version of the text, from a file. `original`: the file is kept as the original where there is none. */
  importText: command({
    input: z.object({ ...versioned, fileId: z.uuid(), label: words(120).nullish(), note: words(1000).nullish(), withoutArticles: z.boolean().default(false), original: z.boolean().default(true) }),
    output: saved.extend({ number: z.number().int() }),
    example: { id, version: 1, fileId, label: 'Texto recibido' },
  }),
  /** `letterhead`: one of those at hand, or `plain` for none; unsaid, the usual one of its holder. */
  exportDocx: query({
    download: true,
    input: z.object({ id: z.uuid(), number: z.coerce.number().int().positive().optional(), letterhead: z.union([z.uuid(), z.literal('plain')]).optional() }),
    output: Download,
    example: { id, letterhead: 'plain' as const },
  }),
  letterheads: query({ input: z.object({ owner: z.uuid().optional() }), output: z.object({ items: z.array(Letterhead) }), example: {} }),
  saveLetterhead: command({
    input: z.object({ id: z.uuid().optional(), version: z.number().int().optional(), owner: z.uuid().optional(), title: words(120).min(3), fileId: z.uuid().optional(), usual: z.boolean().default(true), visibility: z.enum(['own', 'shared', 'public']).default('own') }),
    output: saved.extend({ tags: z.array(z.string()) }),
    example: { title: 'Hoja membretada', fileId, usual: true },
  }),
  retireLetterhead: command({ input: z.object(versioned), output: z.object({}), example: { id: exampleId('letterhead', 901), version: 1 } }),
  /** A document with every mark, to begin a letterhead from. */
  letterheadTemplate: query({ download: true, input: z.object({}), output: Download, example: {} }),
};
