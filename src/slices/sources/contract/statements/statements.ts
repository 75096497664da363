import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Mark, Value } from '../../../../kernel/statement.ts';
import { PropertyKey } from '../property.ts';
import { Place, Statement } from '../statement.ts';
import { TopicKey } from '../topic.ts';
import { whose } from './whose.ts';

const said = {
  topic: TopicKey,
  property: PropertyKey,
  value: Value,
  /** A year, a month or a day; refused by `statement-day` in any other form. */
  asOf: z.string().trim().max(20).optional(),
  mark: Mark.default('declared'),
  original: z.string().trim().max(4000).optional(),
  confidence: z.enum(['alta', 'media', 'baja']).optional(),
  quote: z.string().trim().max(2000).optional(),
  note: z.string().trim().max(2000).optional(),
  ...Place.extend({ place: Place.shape.place.default('') }).shape,
};

export const statementOperations = {
  /** In the order of the document when one is asked for, else by property, else as they came. */
  statements: query({
    input: z.object({
      ...pageInput,
      /** Key or identity. */
      topic: z.string().max(200).optional(),
      topicKind: z.string().max(60).optional(),
      property: PropertyKey.optional(),
      /** Code or identity. */
      document: z.string().max(60).optional(),
      part: z.string().max(120).optional(),
      page: z.coerce.number().int().optional(),
      /** Lines of that page, both included: the statements of one stretch of text. */
      lineFrom: z.coerce.number().int().optional(),
      lineTo: z.coerce.number().int().optional(),
      mark: Mark.optional(),
      q: z.string().trim().max(120).optional(),
      recordKind: z.string().max(60).optional(),
      recordId: z.string().max(60).optional(),
    }),
    output: pageOf(Statement),
    example: { document: '004', limit: 50 },
  }),
  statement: query({ input: z.object({ id: z.uuid() }), output: Statement, example: { id: exampleId('statement') } }),
  /** What a document has, to choose among: its parts and properties with how many statements each. */
  statementParts: query({
    input: z.object({ id: z.uuid() }),
    output: z.object({
      parts: z.array(z.object({ part: z.string(), count: z.number().int() })),
      properties: z.array(z.object({ property: PropertyKey, name: z.string(), count: z.number().int() })),
      marks: z.array(z.object({ mark: Mark, count: z.number().int() })),
    }),
    example: { id: exampleId('document') },
  }),
  state: command({
    input: z.object({ id: z.uuid().optional(), documentId: z.uuid(), ...said, ...whose }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: {
      id: exampleId('statement'),
      documentId: exampleId('document'),
      topic: 'taller:1',
      property: 'participantes',
      value: { kind: 'number', number: 154, unit: 'personas' },
      place: 'l. 12',
      line: 12,
    },
  }),
  /** The whole statement as it is to be: what is left out is taken away. */
  restate: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), ...said }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: { id: exampleId('statement'), version: 1, topic: 'taller:1', property: 'participantes', value: { kind: 'number', number: 155, unit: 'personas' }, place: 'l. 12', line: 12 },
  }),
  retract: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), why: z.string().trim().max(500).optional() }),
    output: z.object({}),
    example: { id: exampleId('statement'), version: 1 },
  }),
};
