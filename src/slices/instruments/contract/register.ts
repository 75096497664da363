import { command, Download, flag, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Parts } from '../../../kernel/part.ts';
import { PackKind } from './kind.ts';
import { ComparedPart, fields, Instrument, ListedItem, Kind, TextVersion, title } from './register/shape.ts';

export * from './register/shape.ts';

export const registerFailures = {
  'kind-unknown': 'invalid',
  'kind-broken': 'invalid',
  'state-unknown': 'invalid',
  'territory-unknown': 'invalid',
  'territory-abolished': 'refused',
  'holder-unknown': 'invalid',
  'institution-unknown': 'invalid',
  'amended-unknown': 'invalid',
  'amends-itself': 'invalid',
  'published-before-signed': 'invalid',
  'force-backwards': 'invalid',
  'force-in-life': 'refused',
  'part-twice': 'invalid',
  'text-unknown': 'not-found',
  'text-older': 'refused',
  'text-needed': 'refused',
  'still-used': 'refused',
  'in-life': 'refused',
} as const;
export const registerFacts = ['kinds-loaded', 'instrument-created', 'instrument-changed', 'instrument-removed', 'text-saved', 'text-sealed', 'instruments-checked'] as const;

const id = exampleId('register', 901);
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const code = z.string().trim().min(2).max(20).transform((value) => value.toUpperCase());
const country = z.string().regex(/^[A-Z]{2}$/, { message: 'Escriba el código del país, por ejemplo EC.' });
const slug = z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);
const number = z.coerce.number().int().positive();

/** How a list is narrowed. `at` is the day on which its force is looked at: today when none is said. */
const filter = {
  q: z.string().trim().max(120).optional(), country: country.optional(), /** It and all below. */ territory: code.optional(), kind: slug.optional(), state: slug.optional(),
  matter: z.string().trim().max(80).optional(), group: z.string().trim().max(80).optional(), /** Who holds it or takes part. */ party: z.uuid().optional(), model: z.uuid().optional(), models: flag.optional(),
  at: PlainDate.optional(), force: z.enum(['yes', 'no', 'unknown']).optional(), /** It ends within these days after `at`. */ endsWithin: z.coerce.number().int().min(0).max(3660).optional(),
};
const count = z.object({ value: z.number().int(), capped: z.boolean() });
const part = { key: 'a1', kind: 'article' as const, number: '1', heading: 'Objeto', text: 'Esta ordenanza organiza el sistema de ejemplo.' };

export const registerOperations = {
  loadPack: command({
    input: z.object({ country, kinds: z.array(PackKind).max(200) }),
    output: z.object({ created: z.number().int(), changed: z.number().int() }),
    example: {
      country: 'XX',
      kinds: [{ id: 'acuerdo-de-prueba', title: 'Acuerdo de prueba', plural: 'Acuerdos de prueba', cycle: { key: 'acuerdo-de-prueba', title: 'Del borrador a la firma', kind: 'moved', states: [{ key: 'borrador', title: 'Borrador' }, { key: 'firmado', title: 'Firmado', inForce: true, end: true }], transitions: [{ key: 'firmar', title: 'Firmar', from: ['borrador'], to: 'firmado' }] } }],
    },
  }),
  kinds: query({ audience: 'public', input: z.object({ country: country.optional() }), output: z.object({ items: z.array(Kind) }), example: { country: 'EC' } }),
  list: query({ input: z.object({ ...pageInput, ...filter }), output: pageOf(ListedItem), example: { territory: 'EC-08', kind: 'ordenanza' } }),
  summary: query({
    input: z.object(filter),
    /** Each capped: in all, surely in force, of force unknown, under way (never in force yet), ending within 90 days. */
    output: z.object({ at: z.string(), all: count, inForce: count, unknown: count, ending: count }),
    example: { territory: 'EC-08' },
  }),
  /** Which groups of people instruments are for, the most named first: the words to narrow a list by. */
  groups: query({
    input: z.object({ country: country.optional(), territory: code.optional(), kind: slug.optional() }),
    output: z.object({ items: z.array(z.object({ group: z.string(), count })) }),
    example: { territory: 'EC-08', kind: 'politica-local' },
  }),
  export: query({ download: true, input: z.object({ ...filter, format: z.enum(['xlsx', 'csv']).default('xlsx') }), output: Download, example: { territory: 'EC-08', format: 'csv' } }),
  get: query({ input: z.object({ id: z.uuid(), at: PlainDate.optional() }), output: Instrument, example: { id } }),
  create: command({
    input: z.object({
      id: z.uuid().optional(), kind: slug, title, territory: code, owner: z.uuid().optional(), ...fields,
      /** It has already passed: it enters in the state in which its kind binds, or in `state`. Otherwise it is a draft. */
      passed: z.boolean().default(false), state: slug.optional(), parts: Parts.optional(),
    }),
    output: saved,
    example: { kind: 'ordenanza', title: 'Ordenanza de ejemplo que organiza el sistema', territory: 'EC-0807', matters: ['protección de derechos'], parts: [part], example: true },
  }),
  update: command({ input: z.object({ id: z.uuid(), version: z.number().int(), title: title.optional(), ...fields }), output: saved, example: { id, version: 1, title: 'Ordenanza de ejemplo con otro título' } }),
  remove: command({ input: z.object({ id: z.uuid(), version: z.number().int(), why: z.string().trim().min(3).max(500) }), output: z.object({}), example: { id: exampleId('register', 902), version: 1, why: 'Se registró dos veces' } }),
  saveText: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), parts: Parts, label: z.string().trim().max(120).nullish(), note: z.string().trim().max(1000).nullish() }),
    output: saved.extend({ number: z.number().int() }),
    example: { id, version: 1, parts: [part, { key: 'a2', kind: 'article', number: '2', text: 'Rige en todo el cantón de ejemplo.' }] },
  }),
  listTexts: query({ input: z.object({ id: z.uuid() }), output: z.object({ items: z.array(TextVersion) }), example: { id } }),
  text: query({ input: z.object({ id: z.uuid(), number: number.optional() }), output: TextVersion.extend({ parts: Parts, latest: z.number().int() }), example: { id } }),
  redline: query({
    input: z.object({ id: z.uuid(), from: number, to: number }),
    output: z.object({ from: TextVersion, to: TextVersion, parts: z.array(ComparedPart), counts: z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int(), moved: z.number().int(), renumbered: z.number().int(), same: z.number().int() }) }),
    example: { id, from: 1, to: 2 },
  }),
  sealText: command({ input: z.object({ id: z.uuid(), version: z.number().int(), number: z.number().int().positive(), label: z.string().trim().max(120).optional() }), output: saved.extend({ number: z.number().int() }), example: { id, version: 1, number: 1 } }),
};
