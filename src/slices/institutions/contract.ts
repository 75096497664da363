import { command, contract, Download, failuresOf, flag, listOf, query, z } from '../../kernel/contract.ts';
import { PlainDate } from '../../kernel/date.ts';
import { exampleId } from '../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../kernel/importing.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { Power } from './contract/actors/sector.ts';
import { Institution, InstitutionItem, InstitutionKind, Moment, Name } from './contract/institution.ts';
import { actorsFacts, actorsFailures, actorsOperations } from './contract/actors.ts';
import { mappingFacts, mappingFailures, mappingOperations } from './contract/mapping.ts';
import { PackInstitution, PackNaming, PackPerson } from './contract/pack.ts';
import { Person, PersonItem, Post, Programme } from './contract/person.ts';

export * from './contract/actors.ts';
export * from './contract/institution.ts';
export * from './contract/mapping.ts';
export * from './contract/pack.ts';
export * from './contract/person.ts';

/** What can be loaded and saved as a table. */
export const SheetName = z.enum(['directory', 'people', 'posts']);
export type SheetName = z.infer<typeof SheetName>;

const format = z.enum(['xlsx', 'csv']).default('xlsx');
const at = PlainDate.optional();
const q = z.string().trim().max(200).optional();
const code = z.string().trim().max(40);
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const version = z.number().int();
const note = z.string().trim().max(2000).nullable().optional();
const channel = z.string().trim().max(200).nullable().optional().transform((value) => (value === '' ? null : value));
const counts = z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), kept: z.number().int() });
const contact = { mail: z.email('Escriba un correo, por ejemplo oficina@ejemplo.gob.ec.').max(200).nullable().optional(), phone: z.string().trim().max(40).nullable().optional() };
const institutionFields = { short: Name.nullable().optional(), acronym: z.string().trim().max(40).nullable().optional(), aliases: listOf(Name).optional(), parent: z.uuid().nullable().optional(), successor: z.uuid().nullable().optional(), founded: Moment.nullable().optional(), ended: Moment.nullable().optional(), note };
const programmeFields = { coordinator: z.uuid().nullable().optional(), from: PlainDate.nullable().optional(), to: PlainDate.nullable().optional(), note, members: z.array(z.object({ institution: z.uuid(), from: PlainDate.nullable().optional(), to: PlainDate.nullable().optional() })).max(500).optional() };
const [institution, person, post, programme] = [exampleId('institution', 1), exampleId('person', 1), exampleId('post', 1), exampleId('programme', 1)];

/** What the institutions promise. The directory is public; people are of whoever reaches their institution. */
export const institutions = contract({
  name: 'institutions',
  failures: {
    'institution-unknown': 'not-found',
    'pack-wrong': 'refused',
    'territory-unknown': 'refused',
    'parent-circle': 'refused',
    'dates-crossed': 'refused',
    'name-same': 'refused',
    'post-title-taken': 'conflict',
    'post-ended': 'refused',
    'mandate-overlaps': 'conflict',
    'mandate-ended': 'refused',
    'still-used': 'conflict',
    ...mappingFailures,
    ...actorsFailures,
  },
  facts: ['pack-loaded', 'people-loaded', 'institution-created', 'institution-updated', 'institution-renamed', 'person-created', 'person-updated', 'post-created', 'post-updated', 'mandate-began', 'mandate-ended', 'programme-created', 'programme-updated', 'rows-imported', 'import-undone', ...mappingFacts, ...actorsFacts],
  operations: {
    list: query({
      audience: 'public',
      input: z.object({ q, country: code.optional(), territory: code.optional(), kind: InstitutionKind.optional(), government: z.string().max(40).optional(), parent: z.uuid().optional(), ended: flag.optional(), ...pageInput }),
      output: pageOf(InstitutionItem),
      example: { q: 'esmeraldas', country: 'EC' },
    }),
    get: query({ audience: 'public', input: z.object({ id: z.string().trim().min(2).max(60) }), output: Institution, example: { id: institution } }),
    create: command({
      input: z.object({ id: z.uuid().optional(), owner: z.uuid().optional(), kind: InstitutionKind, name: Name, territory: code, visibility: z.enum(['own', 'shared', 'public']).default('public'), ...institutionFields }),
      output: saved,
      example: { kind: 'mesa', name: 'Mesa de ordenamiento territorial', territory: 'EC-08' },
    }),
    update: command({ input: z.object({ id: z.uuid(), version, kind: InstitutionKind.optional(), territory: code.optional(), ...institutionFields }), output: saved, example: { id: institution, version: 1, acronym: 'MOT' } }),
    rename: command({ input: z.object({ id: z.uuid(), version, name: Name, acronym: z.string().trim().max(40).nullable().optional(), since: Moment.optional(), source: z.string().trim().max(300).optional() }), output: saved, example: { id: institution, version: 1, name: 'Mesa territorial de Esmeraldas', since: '2021' } }),
    listPeople: query({ post: true, input: z.object({ q, institution: z.uuid().optional(), territory: code.optional(), at, ...pageInput }), output: pageOf(PersonItem), example: { q: 'ejemplo' } }),
    getPerson: query({ input: z.object({ id: z.uuid() }), output: Person, example: { id: person } }),
    createPerson: command({ input: z.object({ id: z.uuid().optional(), institution: z.uuid(), name: Name, visibility: z.enum(['own', 'shared', 'public']).default('shared'), example: flag.default(false), ...contact }), output: saved, example: { institution, name: 'Persona Ejemplo Nueve' } }),
    updatePerson: command({ input: z.object({ id: z.uuid(), version, name: Name.optional(), visibility: z.enum(['own', 'shared', 'public']).optional(), ...contact }), output: saved, example: { id: person, version: 1, phone: '06 000 0000' } }),
    listPosts: query({ input: z.object({ institution: z.uuid(), at, ended: flag.optional() }), output: z.object({ items: z.array(Post) }), example: { institution } }),
    createPost: command({ input: z.object({ id: z.uuid().optional(), institution: z.uuid(), title: Name, head: flag.default(false), seats: z.number().int().min(1).max(500).default(1), powers: z.array(Power).max(2).default([]), channel, note }), output: saved, example: { institution, title: 'Dirección de Planificación' } }),
    updatePost: command({ input: z.object({ id: z.uuid(), version, title: Name.optional(), head: z.boolean().optional(), seats: z.number().int().min(1).max(500).optional(), powers: z.array(Power).max(2).optional(), channel, note, endedOn: PlainDate.nullable().optional() }), output: saved, example: { id: post, version: 1, endedOn: '2023-05-14' } }),
    appoint: command({
      input: z.object({ id: z.uuid().optional(), post: z.uuid(), person: z.uuid(), from: PlainDate.nullable().default(null), to: PlainDate.nullable().default(null), role: z.enum(['titular', 'substitute']).default('titular'), reelected: flag.default(false), source: z.string().trim().max(300).optional() }),
      output: z.object({ id: z.uuid() }),
      example: { post, person, from: '2019-05-14' },
    }),
    endMandate: command({ input: z.object({ id: z.uuid(), to: PlainDate, reason: z.string().trim().max(500).optional() }), output: z.object({ id: z.uuid() }), example: { id: exampleId('mandate', 1), to: '2023-05-13' } }),
    listProgrammes: query({ input: z.object({ q, institution: z.uuid().optional(), ...pageInput }), output: pageOf(Programme), example: {} }),
    createProgramme: command({ input: z.object({ id: z.uuid().optional(), owner: z.uuid(), name: Name, visibility: z.enum(['own', 'shared', 'public']).default('shared'), ...programmeFields }), output: saved, example: { owner: institution, name: 'Programa de acompañamiento' } }),
    updateProgramme: command({ input: z.object({ id: z.uuid(), version, name: Name.optional(), ...programmeFields }), output: saved, example: { id: programme, version: 1, to: '2020-12-31' } }),
    previewImport: command({ input: z.object({ sheet: SheetName, fileId: z.uuid(), mapping: HeaderMapping.optional() }), output: PreviewAnswer, example: { sheet: 'directory', fileId: exampleId('file') } }),
    import: command({ input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }), output: ImportAnswer, example: { previewId: exampleId('preview') } }),
    undoImport: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
    imports: query({
      input: z.object({}),
      output: z.object({ items: z.array(z.object({ id: z.string(), sheet: SheetName, fileName: z.string(), at: z.string(), created: z.number().int(), changed: z.number().int(), undone: z.boolean() })) }),
      example: {},
    }),
    export: query({ download: true, witness: true, input: z.object({ sheet: SheetName, format, territory: code.optional(), country: code.optional() }), output: Download, example: { sheet: 'directory', format: 'csv', territory: 'EC-08' } }),
    template: query({ download: true, input: z.object({ sheet: SheetName, format }), output: Download, example: { sheet: 'people' } }),
    loadPack: command({ input: z.object({ pack: z.string().max(40), country: z.string().length(2), naming: z.array(PackNaming).default([]), institutions: z.array(PackInstitution).max(5000).default([]) }), output: counts, example: { pack: 'example', country: 'XX' } }),
    loadPeople: command({ input: z.object({ pack: z.string().max(40), people: z.array(PackPerson).max(5000) }), output: counts, example: { pack: 'example', people: [] } }),
    ...mappingOperations,
    ...actorsOperations,
  },
});

/** The maker of this slice's failures. */
export const no = failuresOf(institutions);
