import { z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { DatePart } from '../../../../kernel/statement.ts';
import { key, line, link, moment, Named, saved, TerritoryCode, version, visibility } from './words.ts';
import { command } from '../../../../kernel/contract.ts';

/** An act given where it shows something: it enters the register of instruments. */
export const Act = z.object({
  id: z.uuid().optional(), kind: z.string().trim().min(1).max(80), number: line(60), title: z.string().trim().min(3).max(400), signedOn: moment, publishedOn: moment, publication: line(200), forceFrom: moment, forceTo: moment, source: line(300),
});
export type Act = z.infer<typeof Act>;

/** An act as evidence shows it. `inForce` null: its dates cannot tell. */
export const ActShown = z.object({ id: z.string(), kind: z.string(), title: z.string(), number: z.string().nullable(), signedOn: z.string().nullable(), publishedOn: z.string().nullable(), inForce: z.boolean().nullable() });
export type ActShown = z.infer<typeof ActShown>;

/** What shows how a body lives, dated as exactly as its source. */
export const Evidence = z.object({
  id: z.string(),
  body: z.string().nullable(),
  territory: z.string().nullable(),
  kind: z.string(),
  what: z.string(),
  on: z.string().nullable(),
  lastsTo: z.string().nullable(),
  says: z.string().nullable(),
  number: z.number().nullable(),
  /** Null when there is none, or it is not within the reader's reach (`hasAct`). */
  act: ActShown.nullable(),
  hasAct: z.boolean(),
  document: Named.nullable(),
  place: z.string().nullable(),
  file: Named.nullable(),
  source: z.string().nullable(),
  example: z.boolean(),
  recordedAt: z.string(),
  version: z.number().int(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Words of evidence that a person writes. `says` is read by many: no names of protected people. */
export const evidenceFields = {
  on: moment, lastsTo: moment, says: line(1000), number: z.number().min(0).max(1e12).nullish(), instrument: link, act: Act.nullish(), document: link, place: line(120), file: link, source: line(300),
};

const [body, evidence] = [exampleId('body'), exampleId('proof')];

export const evidenceFailures = {
  'evidence-bare': 'refused',
  'evidence-dates': 'refused',
  'evidence-future': 'refused',
  'evidence-word': 'refused',
  'evidence-two-acts': 'refused',
} as const;
export const evidenceFacts = ['evidence-added', 'evidence-corrected', 'evidence-removed', 'absence-recorded'] as const;

export const evidenceOperations = {
  addEvidence: command({
    input: z.object({ id: z.uuid().optional(), body: z.uuid(), what: key, ...evidenceFields, visibility: visibility.optional(), example: z.boolean().default(false) }),
    output: saved.extend({ instrument: z.uuid().nullable() }),
    example: { body, what: 'session', on: '2024-05-14', says: 'Acta 3 de la sesión ordinaria' },
  }),
  correctEvidence: command({
    input: z.object({ id: z.uuid(), version, what: key.optional(), ...evidenceFields, visibility: visibility.optional(), why: line(500) }),
    output: saved.extend({ instrument: z.uuid().nullable() }),
    example: { id: evidence, version: 1, on: '2024-05' },
  }),
  removeEvidence: command({ input: z.object({ id: z.uuid(), version, why: z.string().trim().min(3).max(500) }), output: z.object({ id: z.uuid() }), example: { id: evidence, version: 1, why: 'Se registró dos veces' } }),
  /** Somebody says that a territory has no such body: without this, nobody knows. */
  recordAbsence: command({
    input: z.object({ id: z.uuid().optional(), territory: TerritoryCode, kind: key, on: DatePart, says: line(1000), document: link, place: line(120), file: link, source: line(300), visibility: visibility.optional(), example: z.boolean().default(false) }),
    output: saved.extend({ bodies: z.array(Named) }),
    example: { territory: 'EC-0807', kind: 'jcpd', on: '2018-08', source: 'Oficio de ejemplo' },
  }),
};
