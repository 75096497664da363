import { command, Download, flag, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { LightState } from './board/light.ts';
import { DiagnosisContent } from './diagnosis/content.ts';
import { SituationChange } from './diagnosis/situation.ts';

export * from './diagnosis/content.ts';
export * from './diagnosis/situation.ts';

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]+)?$/, { message: 'Escriba un código como EC-08.' }).max(20);
const line = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);
/** Of a territory, about those of a level under it: unsaid, the first level that its law asks for bodies. */
const asked = { territory: code, level: z.string().trim().min(1).max(80).optional(), asOf: PlainDate.optional() };

/** A version of a diagnosis as a list shows it. */
export const DiagnosisItem = z.object({
  id: z.string(), version: z.number().int(), territory: z.string(), territoryName: z.string(), level: z.string(), number: z.number().int(), asOf: z.string(),
  title: z.string(), note: z.string().nullable(), example: z.boolean(), owner: z.string().nullable(), ownerName: z.string().nullable(), visibility: z.enum(['own', 'shared', 'public']),
  /** The house's day on which it was issued. */
  issuedOn: z.string(),
  file: z.string(), fileName: z.string(), bytes: z.number(), hash: z.string(), contentHash: z.string(),
  /** Instruments of which it is an annex, those within reach. */
  annexOf: z.array(z.object({ instrument: z.string(), title: z.string() })),
});
export type DiagnosisItem = z.infer<typeof DiagnosisItem>;

/** What changed of a kind of body in a territory between a diagnosis and today. A state null: the territory or kind was not, or is no longer, in it. */
export const DiagnosisChange = z.object({
  territory: z.string(), name: z.string(), kind: z.string(), kindTitle: z.string(), before: LightState.nullable(), now: LightState.nullable(),
  stageBefore: z.string().nullable(), stageNow: z.string().nullable(),
  /** What lacked or was unknown and now is shown, and the other way. */
  gained: z.array(z.string()), lost: z.array(z.string()),
});
export type DiagnosisChange = z.infer<typeof DiagnosisChange>;

const Counts = z.object({ complete: z.number().int(), partial: z.number().int(), missing: z.number().int(), unknown: z.number().int(), of: z.number().int() });
export const DiagnosisComparison = z.object({
  id: z.string(), territory: z.string(), territoryName: z.string(), levelName: z.string(), levelPlural: z.string(), number: z.number().int(), before: z.string(), now: z.string(),
  kinds: z.array(z.object({ kind: z.string(), title: z.string(), before: Counts, now: Counts })),
  changes: z.array(DiagnosisChange),
  adoption: z.array(z.object({ territory: z.string(), name: z.string(), model: z.string(), title: z.string(), before: z.string(), now: z.string() })),
  /** Indicators whose value is another, or lies otherwise among the territories told of. */
  values: z.array(SituationChange),
  /** Cells of resolutions that were not fulfilled and now are, and those that are new. */
  fulfilled: z.number().int(), bound: z.number().int(),
});
export type DiagnosisComparison = z.infer<typeof DiagnosisComparison>;

/** Whom to coordinate with: a post or a seat by its public function. `vacant`: somebody says so; `unknown`: no record; `register`: its posts stand on the page of the institution, not here. `channel` is of the office and public; mail and phone are of the person, only for whom their institution reaches (`contactHidden`: there is one, not for this reader). */
export const ContactItem = z.object({ territory: z.string(), name: z.string(), institution: z.string(), what: z.enum(['government', 'body']), post: z.string(), says: z.string().nullable(), state: z.enum(['held', 'vacant', 'unknown', 'register']), on: z.string().nullable(), to: z.string().nullable(), source: z.string().nullable(), person: z.string().nullable(), channel: z.string().nullable(), mail: z.string().nullable(), phone: z.string().nullable(), contactHidden: z.boolean() });
export type ContactItem = z.infer<typeof ContactItem>;

export const diagnosisFailures = { 'diagnosis-empty': 'refused', 'diagnosis-later': 'invalid', 'diagnosis-elsewhere': 'refused' } as const;
export const diagnosisFacts = ['diagnosis-issued', 'diagnosis-attached'] as const;

const id = exampleId('diagnosis', 901);

export const diagnosisOperations = {
  previewDiagnosis: query({ input: z.object(asked), output: DiagnosisContent, example: { territory: 'EC-08' } }),
  /** Kept as it is from then on: its number, its file, and the data it was made from. */
  issueDiagnosis: command({
    input: z.object({ id: z.uuid().optional(), ...asked, owner: z.uuid().optional(), note: line(1000), visibility: z.enum(['own', 'shared', 'public']).default('shared'), example: flag.optional() }),
    output: z.object({ id: z.uuid(), number: z.number().int(), file: z.uuid() }),
    example: { id, territory: 'EC-08', note: 'Para la sesión del consejo provincial' },
  }),
  diagnoses: query({ input: z.object({ territory: code.optional(), ...pageInput }), output: pageOf(DiagnosisItem), example: { territory: 'EC-08' } }),
  diagnosis: query({ input: z.object({ id: z.uuid() }), output: DiagnosisItem.extend({ content: DiagnosisContent }), example: { id } }),
  /** How it is today by what the reader may see, beside how it was said to be. */
  compareDiagnosis: query({ input: z.object({ id: z.uuid(), asOf: PlainDate.optional() }), output: DiagnosisComparison, example: { id } }),
  attachDiagnosis: command({ input: z.object({ id: z.uuid(), instrument: z.uuid(), title: line(200) }), output: z.object({ id: z.uuid(), annex: z.uuid() }), example: { id, instrument: exampleId('diagnosis', 902) } }),
  /** One page about one territory. */
  exportSheet: query({ download: true, input: z.object({ territory: code, asOf: PlainDate.optional() }), output: Download, example: { territory: 'EC-0807' } }),
  /** Witnessed, as every list of contacts: it shows mails and phones. */
  directory: query({ post: true, witness: true, input: z.object(asked), output: z.object({ asOf: z.string(), territoryName: z.string(), levelPlural: z.string(), items: z.array(ContactItem) }), example: { territory: 'EC-08' } }),
  exportDirectory: query({ download: true, witness: true, input: z.object({ ...asked, format: z.enum(['docx', 'csv']).default('docx') }), output: Download, example: { territory: 'EC-08' } }),
};
