import { command, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { DatePart } from '../../../kernel/statement.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Subject } from '../../../kernel/subject.ts';
import { LegalBasis, NormCitation } from './law/citing.ts';
import { country, editedStanding, editing, line, moment } from './law/entry.ts';
import { FacultyMatrix } from './law/faculty.ts';
import { articleKinds, RelationKind } from './law/norm.ts';
import { Resolved } from './law/resolve.ts';

const saved = z.object({ id: z.uuid(), version: z.number().int() });
const number = z.string().trim().min(1).max(80);
const aboutSubject = { kind: z.string().trim().min(1).max(60), id: z.string().trim().min(1).max(60) };
const [norm, other, plan] = [exampleId('law', 901), exampleId('law', 902), exampleId('plan')];

export const lawFailures = {
  'norm-unknown': 'refused',
  'article-unknown': 'refused',
  'article-circle': 'refused',
  'articles-needed': 'refused',
  'entry-twice': 'conflict',
  'text-before-norm': 'refused',
  'repealed-before-published': 'refused',
  'acts-before-published': 'refused',
  'replacement-circle': 'refused',
  'relation-with-itself': 'refused',
  'cited-twice': 'conflict',
} as const;
export const lawFacts = ['norm-saved', 'article-saved', 'version-saved', 'competence-saved', 'faculty-saved', 'norms-related', 'relation-removed', 'norm-cited', 'norm-uncited', 'citing-retold', 'citations-checked'] as const;

const edits = {
  saveNorm: command({
    input: z.object({ ...editing, country, code: z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'Use letras minúsculas, números y guiones, por ejemplo ley-30364.' }).max(60).optional(), title: z.string().trim().min(3).max(400), acronym: line(40), kind: z.string().trim().min(3).max(40), publication: line(200), from: moment, to: moment, lastReform: moment, address: z.url({ protocol: /^https?$/ }).max(1000).nullish().transform((value) => value ?? null), aliases: z.array(z.string().trim().min(2).max(200)).max(40).default([]), note: line(2000), ...editedStanding }),
    output: saved,
    example: { id: exampleId('law', 903), country: 'XX', code: 'ordenanza-ejemplo-1', title: 'Ordenanza de Ejemplo 1', kind: 'ordenanza', from: '2019-05-02', source: 'Escrita para probar' },
  }),
  saveArticle: command({
    input: z.object({ ...editing, norm: z.uuid(), number, letter: line(20), kind: z.enum(articleKinds).default('artículo'), parent: z.uuid().nullish().transform((value) => value ?? null), says: z.string().trim().min(1).max(20_000), /** A new text that holds from then on; left out, the latest text is corrected. */ from: DatePart.optional(), note: line(500), ...editedStanding }),
    output: saved,
    example: { norm, number: '1', says: 'Objeto de la ley (ejemplo).', source: 'Escrito para probar' },
  }),
  saveVersion: command({
    input: z.object({ ...editing, norm: z.uuid(), from: DatePart, publication: line(200), note: z.string().trim().min(1).max(500), ...editedStanding }),
    output: saved,
    example: { norm, from: '2020-01-15', note: 'Reforma de ejemplo', source: 'Escrita para probar' },
  }),
  relate: command({
    input: z.object({ ...editing, from: z.uuid(), to: z.uuid(), kind: RelationKind, article: line(80), toArticle: line(80), on: moment, note: line(500), ...editedStanding }),
    output: saved,
    example: { from: other, to: norm, kind: 'reforma', on: '2020-01-15', source: 'Escrita para probar' },
  }),
  unrelate: command({ input: z.object({ id: z.uuid(), version: z.number().int() }), output: z.object({}), example: { id: exampleId('law', 904), version: 1 } }),
  saveCompetence: command({
    input: z.object({ ...editing, country, code: z.string().trim().min(1).max(40), level: z.string().trim().min(1).max(40), title: z.string().trim().min(3).max(1000), norm: z.uuid(), article: line(80), letter: line(20), type: z.enum(['exclusiva', 'concurrente', 'función']), theme: z.array(z.string().trim().min(2).max(60)).max(60).default([]), from: moment, to: moment, note: line(1000), ...editedStanding }),
    output: saved,
    example: { country: 'XX', code: 'EJ-1', level: 'canton', title: 'Competencia de ejemplo', norm, type: 'función', source: 'Escrita para probar' },
  }),
  saveFaculty: command({
    input: z.object({ ...editing, norm: z.uuid(), article: line(80), letter: line(20), faculty: z.string().trim().min(3).max(60), actor: z.string().trim().min(2).max(200), level: line(40), matter: z.string().trim().min(3).max(300), note: line(1000), ...editedStanding }),
    output: saved,
    example: { norm, faculty: 'gestión', actor: 'Gobiernos cantonales de ejemplo', matter: 'Materia de ejemplo', source: 'Escrita para probar' },
  }),
};

const citing = {
  cite: command({
    input: z.object({
      id: z.uuid().optional(), subject: Subject.extend({ kind: z.string().trim().min(1).max(60), id: z.string().trim().min(1).max(60) }), norm: z.uuid(), article: line(80), letter: line(20),
      /** How people call the record and from when it is; what the house knows by itself need not be said. */
      name: line(300), on: moment,
      place: line(200), note: line(1000),
      owner: z.uuid().optional(), territory: z.string().max(20).optional(), parties: z.array(z.string().max(60)).max(50).optional(), visibility: z.enum(['own', 'shared', 'public']).optional(),
    }),
    output: saved,
    example: { id: exampleId('law', 905), subject: { kind: 'plans.plan', id: plan }, norm, article: '1' },
  }),
  uncite: command({ input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: exampleId('law', 906) } }),
  citing: query({ audience: 'public', input: z.object(aboutSubject), output: z.object({ items: z.array(NormCitation.extend({ mine: z.boolean() })) }), example: { kind: 'plans.plan', id: plan } }),
  citedBy: query({ audience: 'public', input: z.object({ ...pageInput, norm: z.uuid(), article: z.string().trim().max(80).optional() }), output: pageOf(NormCitation), example: { norm } }),
  legalBasis: query({ audience: 'public', input: z.object({ ...aboutSubject, at: PlainDate.optional() }), output: LegalBasis, example: { kind: 'plans.plan', id: plan } }),
};

export const lawOperations = {
  resolve: query({ audience: 'public', input: z.object({ text: z.string().trim().min(1).max(600), country: country.optional(), at: PlainDate.optional() }), output: Resolved, example: { text: 'LOTAIP 2004 art. 7', country: 'EC' } }),
  faculties: query({
    audience: 'public',
    input: z.object({ country, norm: z.uuid().optional(), matter: z.string().trim().max(300).optional(), at: PlainDate.optional() }),
    output: FacultyMatrix,
    example: { country: 'XX' },
  }),
  ...edits,
  ...citing,
};
