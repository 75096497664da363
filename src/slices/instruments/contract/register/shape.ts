import { z } from '../../../../kernel/contract.ts';
import { Template } from '../../../../kernel/cycle.ts';
import { partKinds } from '../../../../kernel/part.ts';
import { DatePart } from '../../../../kernel/statement.ts';
import { Blank } from '../models/parameter.ts';

/** A kind of instrument with its life-cycle. */
export const Kind = z.object({
  id: z.uuid(), version: z.number().int(), country: z.string(), code: z.string(), title: z.string(), plural: z.string(), normative: z.boolean(), cycle: Template,
  note: z.string().nullable(), source: z.string().nullable(), mark: z.string().nullable(), verified: z.boolean(),
});
export type Kind = z.infer<typeof Kind>;

const tone = z.enum(['none', 'way', 'done', 'still']);
const text = z.string().nullable();

/** An instrument in a list, as it stands on the day asked. Moments are as exact as their source. */
export const InstrumentItem = z.object({
  id: z.uuid(), version: z.number().int(), country: z.string(), kind: z.string(), kindTitle: z.string(), title: z.string(), number: text, state: z.string(), stateTitle: z.string(), tone, stateOn: text,
  territory: text, territoryName: text, level: text, owner: text, ownerName: text, signedOn: text, publishedOn: text, forceFrom: text, forceTo: text,
  /** On the day asked: surely, surely not, or its dates cannot tell (null). */
  inForce: z.boolean().nullable(),
  matters: z.array(z.string()), groups: z.array(z.string()), isModel: z.boolean(), model: text, textNumber: z.number().int(), example: z.boolean(),
});
export type InstrumentItem = z.infer<typeof InstrumentItem>;

/** As lists show it: with whom else it was made. */
export const ListedItem = InstrumentItem.extend({ with: z.array(z.string()) });
export type ListedItem = z.infer<typeof ListedItem>;

/** Who takes part in an instrument, and as what. */
export const Party = z.object({ institution: z.uuid().nullable(), name: z.string(), role: z.string() });
export type Party = z.infer<typeof Party>;

/** A version of its text, without its parts. */
export const TextVersion = z.object({
  number: z.number().int(), label: text, note: text,
  /** SHA-256 of its parts: two versions with one hash say the same. */
  hash: z.string(),
  articles: z.number().int(), sealedAt: text, writtenAt: z.string(),
});
export type TextVersion = z.infer<typeof TextVersion>;

/** Another instrument, as this one names it. */
export const InstrumentRef = z.object({ id: z.uuid(), title: z.string(), number: text, kindTitle: z.string(), on: text });
export type InstrumentRef = z.infer<typeof InstrumentRef>;

/** An instrument whole. */
export const Instrument = InstrumentItem.extend({
  visibility: z.enum(['own', 'shared', 'public']),
  publication: text, summary: text, amount: z.number().nullable(), currency: text, budgetLine: text, fiscalYear: z.number().int().nullable(), note: text, source: text,
  normative: z.boolean(), kindVerified: z.boolean(), modelText: z.number().int().nullable(),
  parties: z.array(Party),
  texts: z.array(TextVersion),
  /** Values that its latest text asks for and nobody filled; of a model none, for it asks others. */
  blanks: z.array(Blank),
  annexes: z.array(z.object({ id: z.uuid(), title: z.string(), file: z.uuid(), addedAt: z.string() })),
  originalFile: text, signedFile: text,
  amends: InstrumentRef.nullable(),
  amendedBy: z.array(InstrumentRef),
  modelRef: InstrumentRef.nullable(),
  mayEdit: z.boolean(),
});
export type Instrument = z.infer<typeof Instrument>;

const run = z.object({ op: z.enum(['same', 'in', 'out']), text: z.string() });

/** A part of a text in two versions; `runs` without `in` is the earlier one, without `out` the later one. */
export const ComparedPart = z.object({
  key: z.string(), kind: z.enum(partKinds), level: z.number().int(),
  state: z.enum(['added', 'removed', 'changed', 'moved', 'renumbered', 'same']), moved: z.boolean(), renumbered: z.boolean(),
  numberBefore: text, numberAfter: text,
  headingRuns: z.array(run), runs: z.array(run),
  choices: z.array(z.object({ key: z.string(), title: z.string(), runs: z.array(run) })),
});
export type ComparedPart = z.infer<typeof ComparedPart>;

const words = (most: number) => z.string().trim().max(most);
const maybeLine = (most: number) => words(most).nullish().transform((value) => (value === undefined ? undefined : value || null));
const maybeMoment = z.preprocess((value) => (value === '' ? null : value), DatePart.nullish());
const themes = z.array(words(80).min(2)).max(40);

/** Who takes part: an institution of the directory, or a name that it does not have. */
export const SaidParty = z.object({ institution: z.uuid().nullish(), name: words(200).min(2).nullish(), role: words(80).min(2) }).refine(({ institution, name }) => institution || name, { message: 'Elija una institución o escriba su nombre.', path: ['name'] });

/** What a person says of an instrument; what is left out stays as it is, null takes it away. */
export const fields = {
  number: maybeLine(80),
  signedOn: maybeMoment, publishedOn: maybeMoment, publication: maybeLine(300), forceFrom: maybeMoment, forceTo: maybeMoment,
  matters: themes.optional(), groups: themes.optional(), summary: maybeLine(4000), isModel: z.boolean().optional(), amends: z.uuid().nullish(),
  budgetLine: maybeLine(120), amount: z.number().min(0).max(1e13).nullish(), currency: z.string().regex(/^[A-Z]{3}$/, { message: 'Escriba la moneda con tres letras mayúsculas, por ejemplo USD.' }).nullish(), fiscalYear: z.number().int().min(1900).max(2200).nullish(),
  note: maybeLine(4000), source: maybeLine(500), example: z.boolean().optional(), visibility: z.enum(['own', 'shared', 'public']).optional(), parties: z.array(SaidParty).max(200).optional(),
};
export const title = words(400).min(3);
