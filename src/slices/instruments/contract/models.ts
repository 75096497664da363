import { command, listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Parts } from '../../../kernel/part.ts';
import { Moment } from './kind.ts';
import { AdoptedText, Adoption, AdoptionStanding, AdoptionStep, DeclaredState } from './models/adoption.ts';
import { Deviation, ModelChanges } from './models/deviation.ts';
import { Model, ModelItem } from './models/model.ts';
import { choicesOf, Parameters, Settings, valuesOf } from './models/parameter.ts';

export const modelsFailures = {
  'not-a-model': 'refused',
  'model-unpublished': 'refused',
  'model-unsound': 'refused',
  'model-unchanged': 'refused',
  'model-level-unknown': 'refused',
  'adoption-level-wrong': 'refused',
  'adoption-country-wrong': 'refused',
  'adoption-not-then': 'refused',
  'adoption-ahead': 'refused',
  'adoption-running': 'conflict',
  'adoption-choice-unknown': 'refused',
  'adoption-part-needed': 'refused',
  'adoption-parameter-unknown': 'refused',
  'adoption-said-before': 'refused',
  'adoption-step-withdrawn': 'refused',
  'not-drawn': 'refused',
  'change-gone': 'conflict',
  'change-by-hand': 'refused',
  'change-twice': 'refused',
} as const;
export const modelsFacts = ['model-saved', 'model-published', 'model-moved-on', 'model-socialised', 'adoption-declared', 'adoption-withdrawn', 'adoption-begun', 'adoption-set', 'changes-decided'] as const;

const [model, drawn] = [exampleId('model', 901), exampleId('model', 902)];
const code = z.string().trim().toUpperCase().regex(/^[A-Z]{2}(-[0-9A-Z]{1,12}){0,3}$/, 'Escriba un código con su país, por ejemplo EC-0807.');
const words = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);
const level = z.string().trim().min(2).max(40);
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const part = z.string().min(1).max(60);

const repository = {
  models: query({
    input: z.object({ ...pageInput, country: z.string().trim().toUpperCase().length(2).optional(), q: z.string().trim().max(200).optional(), asOf: PlainDate.optional() }),
    output: pageOf(ModelItem).extend({ asOf: z.string() }),
    example: { country: 'EC' },
  }),
  model: query({ input: z.object({ id: z.uuid(), text: z.coerce.number().int().min(1).optional() }), output: Model, example: { id: model } }),
  saveModel: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), levels: z.array(level).max(10), parameters: Parameters }),
    output: saved,
    example: { id: model, version: 1, levels: ['canton'], parameters: [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name', example: 'Cantón de Ejemplo' }] },
  }),
  publishModel: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), /** What changes and why, for those who adopted it. */ says: words(1000) }),
    output: z.object({ text: z.number().int(), adopters: z.number().int() }),
    example: { id: model, version: 1, says: 'Se aclara quién convoca (ejemplo)' },
  }),
  loadModel: command({
    input: z.object({
      pack: z.string().max(40), id: z.uuid(), /** An institution of the pack, by its id there; without it, the house. */ owner: z.string().max(60).nullish(), title: z.string().min(3).max(400), country: z.string().length(2), kind: z.string().max(60), levels: z.array(level).max(10).default([]), parameters: Parameters.default([]), parts: Parts,
      example: z.boolean().default(false), source: z.string().max(300).nullish(), summary: z.string().max(2000).nullish(), note: z.string().max(2000).nullish(), publishedOn: PlainDate.optional(),
    }),
    output: z.object({ id: z.uuid(), created: z.boolean(), text: z.number().int() }),
    example: { pack: 'prueba', id: exampleId('model', 903), title: 'Modelo de ordenanza de prueba', country: 'EC', kind: 'ordenanza', levels: ['canton'], parts: [{ key: 'article-1', kind: 'article', number: '1', heading: 'Objeto', text: 'Esta ordenanza es de prueba.' }], example: true },
  }),
};

const following = {
  adoption: query({ input: z.object({ model: z.uuid(), territory: code.optional(), asOf: PlainDate.optional() }), output: Adoption, example: { model, territory: 'EC-08' } }),
  adoptionOf: query({
    input: z.object({ model: z.uuid(), territory: code, asOf: PlainDate.optional() }),
    output: AdoptionStanding.extend({
      asOf: z.string(),
      territory: z.object({ code: z.string(), name: z.string(), levelName: z.string(), rank: z.number().int(), parentName: z.string().nullable() }),
      steps: z.array(AdoptionStep.extend({ version: z.number().int() })),
      texts: z.array(AdoptedText),
      settings: Settings.nullable(),
      /** What the house knows of the parameters here; null: to be written by a person. */
      filled: z.record(z.string(), z.string().nullable()),
    }),
    example: { model, territory: 'EC-0807' },
  }),
  socialise: command({
    input: z.object({ model: z.uuid(), territories: z.array(code).min(1).max(2000), on: Moment, means: z.string().trim().min(2).max(200), who: words(200), source: words(300), note: words(1000) }),
    output: z.object({ recorded: z.number().int(), already: z.number().int() }),
    example: { model, territories: ['EC-0801', 'EC-0802'], on: '2019-08-22', means: 'Taller', who: 'Equipo técnico de zona' },
  }),
  declareAdoption: command({
    input: z.object({ id: z.uuid().optional(), model: z.uuid(), territory: code, state: DeclaredState.exclude(['socialised']), on: Moment.nullish().transform((on) => on ?? null), source: z.string().trim().min(3).max(300), note: words(1000) }),
    output: saved,
    example: { id: exampleId('step', 902), model, territory: 'EC-0803', state: 'inProcess', on: '2019', source: 'Oficio de ejemplo' },
  }),
  withdrawAdoption: command({ input: z.object({ id: z.uuid(), version: z.number().int(), why: z.string().trim().min(3).max(500) }), output: saved, example: { id: exampleId('step', 903), version: 1, why: 'Se registró por error' } }),
};

const drawing = {
  adopt: command({
    input: z.object({
      id: z.uuid().optional(), model: z.uuid(), territory: code, owner: z.uuid().optional(), title: z.string().trim().min(3).max(400).optional(), choices: choicesOf.default({}), leftOut: listOf(part).default([]), parameters: valuesOf.default({}),
      begunOn: Moment.nullish().transform((on) => on ?? null), visibility: z.enum(['own', 'shared', 'public']).default('shared'),
    }),
    output: z.object({ id: z.uuid(), text: z.number().int(), missing: z.array(z.string()), citing: z.array(z.string()) }),
    example: { id: exampleId('model', 904), model, territory: 'EC-0804', parameters: { canton: 'Quinindé' } },
  }),
  setAdoption: command({
    input: z.object({ instrument: z.uuid(), version: z.number().int(), choices: choicesOf, leftOut: listOf(part), parameters: valuesOf }),
    output: z.object({ text: z.number().int(), version: z.number().int(), /** Parts that somebody had written in other words, and that stay as they are. */ kept: z.array(part), missing: z.array(z.string()) }),
    example: { instrument: drawn, version: 1, choices: {}, leftOut: [], parameters: { canton: 'Rioverde' } },
  }),
  deviation: query({ input: z.object({ instrument: z.uuid(), text: z.coerce.number().int().min(1).optional() }), output: Deviation, example: { instrument: drawn } }),
  modelChanges: query({ input: z.object({ instrument: z.uuid() }), output: ModelChanges, example: { instrument: drawn } }),
  takeChanges: command({
    input: z.object({ instrument: z.uuid(), version: z.number().int(), take: z.array(part).max(3000).default([]), leave: z.array(z.object({ key: part, reason: words(500) })).max(3000).default([]) }),
    output: z.object({ text: z.number().int(), version: z.number().int(), pending: z.number().int(), /** Parts that cite an article whose number moved. */ citing: z.array(part) }),
    example: { instrument: drawn, version: 1, take: [], leave: [{ key: 'article-1', reason: 'Ya lo dice otra ordenanza' }] },
  }),
};

export const modelsOperations = { ...repository, ...following, ...drawing };
