import { command, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Part } from '../../../kernel/part.ts';
import { AlignedPair, AlignmentCounts, PairDecision } from './alignment/pair.ts';
import { Moment } from './kind.ts';

export * from './alignment/pair.ts';

export const alignmentFailures = {
  'alignment-needs-text': 'invalid',
  'alignment-model-unknown': 'invalid',
  'alignment-model-empty': 'refused',
  'alignment-place-needed': 'invalid',
  'alignment-without-articles': 'refused',
  'alignment-too-long': 'too-large',
  'alignment-closed': 'refused',
  'alignment-left': 'refused',
  'alignment-empty': 'refused',
  'pair-part-unknown': 'invalid',
  'pair-part-twice': 'invalid',
  'pair-mixed': 'invalid',
} as const;
export const alignmentFacts = ['alignment-proposed', 'pairs-decided', 'alignment-confirmed', 'alignment-dropped'] as const;

export const alignmentStates = ['open', 'confirmed', 'dropped'] as const;

const id = exampleId('alignment', 901);
const line = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);
const moment = Moment.nullish().transform((value) => value ?? null);
const place = z.object({ code: z.string(), name: z.string() });

/** An alignment in a list: which text, to which model, how far it is. */
const AlignmentItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  model: z.object({ id: z.uuid(), title: z.string(), text: z.number().int() }),
  territory: place.nullable(),
  /** The name of the file, or the title of the instrument whose text was read. */
  name: z.string(),
  state: z.enum(alignmentStates),
  counts: AlignmentCounts,
  instrument: z.uuid().nullable(),
  createdOn: z.string(),
});
export type AlignmentItem = z.infer<typeof AlignmentItem>;

const proposed = {
  id: z.uuid(),
  version: z.number().int(),
  /** Articles in the order of the text; what is absent stands where the model has it. */
  items: z.array(AlignedPair),
  counts: AlignmentCounts,
  /** False: the text is about something else, and nothing was paired. */
  related: z.boolean(),
  /** What the reading of the file is not sure of: tracked changes, a table of contents, numbers that jump. */
  notes: z.array(z.string()),
};

export const alignmentOperations = {
  align: command({
    input: z.object({
      id: z.uuid().optional(),
      model: z.uuid(),
      /** A DOCX, PDF or text file that the caller uploaded; or else the latest text of `instrument`. */
      fileId: z.uuid().optional(),
      instrument: z.uuid().optional(),
      /** Whose text it is; that of the instrument, or of the caller, when it is not said. */
      territory: z.string().trim().min(2).max(20).optional(),
    }),
    output: z.object(proposed),
    example: { id, model: exampleId('instrument', 902), fileId: exampleId('file', 901), territory: 'EC-0807' },
  }),
  alignment: query({
    input: z.object({ id: z.uuid() }),
    output: AlignmentItem.extend({ ...proposed, fileId: z.uuid().nullable(), kind: z.string(), text: z.array(Part), modelText: z.array(Part), confirmable: z.boolean(), source: z.object({ id: z.uuid(), title: z.string() }).nullable() }),
    example: { id },
  }),
  alignments: query({
    input: z.object({ ...pageInput, model: z.uuid().optional(), territory: z.string().trim().max(20).optional(), state: z.enum(alignmentStates).optional() }),
    output: pageOf(AlignmentItem),
    example: { state: 'open' },
  }),
  decidePair: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), pairs: z.array(PairDecision).min(1).max(3000) }),
    output: z.object({ id: z.uuid(), version: z.number().int(), counts: AlignmentCounts }),
    example: { id, version: 1, pairs: [{ parts: ['article-1'], model: ['article-1'] }] },
  }),
  confirmAlignment: command({
    input: z.object({
      id: z.uuid(),
      version: z.number().int(),
      /** The instrument that gets the text: one of the register, or a new one under `title`. */
      instrument: z.uuid().optional(),
      newId: z.uuid().optional(),
      /** Whose text it is, where that was not said when it was aligned. */
      territory: z.string().trim().min(2).max(20).optional(),
      title: z.string().trim().min(3).max(500).optional(),
      number: line(80),
      signedOn: moment,
      publishedOn: moment,
      publication: line(300),
      forceFrom: moment,
      visibility: z.enum(['own', 'shared', 'public']).default('public'),
    }),
    output: z.object({ id: z.uuid(), version: z.number().int(), instrument: z.uuid(), text: z.number().int() }),
    example: { id, version: 2, title: 'Ordenanza del sistema de protección de derechos', number: '12-2024', publishedOn: '2024-05' },
  }),
  dropAlignment: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), why: z.string().trim().max(500).optional() }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: { id: exampleId('alignment', 902), version: 1, why: 'Era el archivo de otro cantón' },
  }),
};
