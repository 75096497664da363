import { command, Download, flag, listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Analysis } from './analysis.ts';
import { CountryFilter, CountryRow } from './country.ts';
import { GroupView } from './group.ts';
import { Reason, territory } from './link.ts';
import { LevelColumn } from './view.ts';
import { Answer, AskedLine, LinkStep, ValidationView } from './validation.ts';

/** What coherence promises about validation of lines, incompatibilities and synergies, analysis of a territory. */
export const externalFailures = {
  'line-private': 'refused',
  'line-gone': 'refused',
  'nobody-below': 'refused',
  'not-below': 'invalid',
  'why-needed': 'invalid',
  'government-missing': 'refused',
} as const;

export const externalFacts = ['validation-asked', 'line-validated'] as const;

const at = PlainDate.optional();
const elementId = z.uuid();
const example = { elementId: exampleId('element', 2) };

export const externalOperations = {
  group: query({ input: z.object({ territories: listOf(territory).pipe(z.array(territory).min(2).max(40)), at }), output: GroupView, example: { territories: ['EC-0801', 'EC-0807', 'EC-08'] } }),
  askValidation: command({
    input: z.object({ elementId, territories: z.array(territory).max(2000).optional(), levels: z.array(z.string().max(40)).max(10).optional(), dueOn: PlainDate.optional() }),
    output: z.object({ elementId: z.string(), asked: z.number().int(), already: z.number().int() }),
    example,
  }),
  validate: command({
    input: z.object({ elementId, territory, version: z.coerce.number().int().min(1).optional(), answer: Answer, why: Reason.optional() }),
    output: z.object({ id: z.string(), version: z.number().int(), answer: Answer }),
    example: { ...example, territory: 'EC-0807', answer: 'changes', why: 'Falta nombrar la cuenca del río' },
  }),
  validations: query({ input: z.object({ elementId }), output: ValidationView, example }),
  validationLines: query({ input: z.object({ territory, ...pageInput }), output: pageOf(AskedLine), example: { territory: 'EC-08' } }),
  history: query({ input: z.object({ linkId: z.uuid() }), output: z.object({ linkId: z.string(), items: z.array(LinkStep) }), example: { linkId: exampleId('link') } }),
  analyse: query({ input: z.object({ territory, asOf: PlainDate.optional() }), output: Analysis, example: { territory: 'EC-08' } }),
  country: query({ input: z.object({ country: territory, at, ...CountryFilter.shape }), output: z.object({ country: z.string(), name: z.string(), asOf: z.string(), example: flag, levels: z.array(LevelColumn), items: z.array(CountryRow) }), example: { country: 'EC' } }),
  exportCountry: query({ download: true, input: z.object({ country: territory, at, ...CountryFilter.shape, format: z.enum(['xlsx', 'csv']).default('xlsx') }), output: Download, example: { country: 'EC', level: 'province' } }),
};
