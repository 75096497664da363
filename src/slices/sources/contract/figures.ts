import { Download, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { Figure, FigureRecord } from '../../../kernel/figure.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Mark } from '../../../kernel/statement.ts';

const about = z.record(z.string().max(60), z.string().max(200));
const name = z.string().max(80);

/** A number that a document declares. */
export const DeclaredNumber = z.object({
  /** Null: the document itself says that there is no datum; `missing` says in which words. */
  value: z.number().nullable(),
  missing: z.enum(['s/d', 'np']).nullable(),
  unit: z.string().nullable(),
  mark: Mark,
  /** Code or title of the document, and where in it. */
  source: z.string(),
  place: z.string(),
  statementId: z.uuid(),
  documentId: z.uuid(),
  asOf: z.string().nullable(),
  /** The screen that shows it where it stands. */
  href: z.string(),
  /** It holds for the day that is asked, and is not what the records show. */
  differs: z.boolean(),
});
export type DeclaredNumber = z.infer<typeof DeclaredNumber>;

/** `both`: they say the same, or speak of different days; `differs`: one of the declared is not what the records show, or two of them are not the same. */
export const FigureState = z.enum(['declared', 'calculated', 'both', 'differs', 'none']);
export type FigureState = z.infer<typeof FigureState>;

/** A number of a subject: what is declared of it beside what is calculated. */
export const FigureItem = z.object({
  /** Null where no calculation of the house says the same as the property. */
  name: z.string().nullable(),
  title: z.string(),
  /** What it counts, over which records; null for what is declared only. */
  counts: z.string().nullable(),
  over: z.string().nullable(),
  /** How it was asked: its subject and the rest. */
  parameters: about,
  calculated: Figure.nullable(),
  /** Why nothing was calculated. */
  why: z.string().nullable(),
  declared: z.array(DeclaredNumber),
  state: FigureState,
  /** The finding of the register that says so, when it has one. */
  finding: z.uuid().nullable(),
  /** The screen that lists the records behind it, neither more nor less. */
  href: z.string().nullable(),
  /** What it may be asked of, and with what: for the catalogue. */
  asks: z.object({ subjects: z.array(z.string().nullable()), parameters: z.array(z.object({ name: z.string(), means: z.string() })), past: z.string().nullable() }).nullable(),
});
export type FigureItem = z.infer<typeof FigureItem>;

/** Of what, and on which day; without a subject, the figures of the house. */
const asked = {
  /** Flat, as an address carries it: `plans.plan/<id>`; a bare `EC-08` is a territory, any other bare word the key of a topic. */
  subject: z.string().trim().max(260).optional(),
  kind: z.string().trim().max(60).optional(), id: z.string().trim().max(200).optional(), name: name.optional(), asOf: PlainDate.optional(),
};

export const figuresFailures = { 'figure-unknown': 'not-found', 'figure-subject': 'invalid' } as const;
export const figuresFacts = [] as const;
export const figuresOperations = {
  figure: query({
    input: z.object({ name, about: about.default({}), asOf: PlainDate.optional() }),
    output: Figure,
    example: { name: 'sources.cited', about: {} },
    post: true,
  }),
  figures: query({
    input: z.object(asked),
    output: z.object({ subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(), asOf: z.string(), items: z.array(FigureItem) }),
    example: { kind: 'territories.unit', id: 'EC-08' },
  }),
  /** The records that a figure went through, those that count first. */
  figureRecords: query({
    input: z.object({ ...pageInput, name, /** Its parameters as an address writes them: `territory=EC-08&level=canton`. */ with: z.string().max(600).default(''), asOf: PlainDate.optional() }),
    output: pageOf(FigureRecord).extend({ figure: Figure, title: z.string(), counts: z.string(), over: z.string() }),
    example: { name: 'territories.governments', with: 'territory=EC-08' },
  }),
  exportFigures: query({
    download: true,
    input: z.object({ ...asked, format: z.enum(['csv', 'xlsx']).default('csv') }),
    output: Download,
    example: { kind: 'territories.unit', id: 'EC-08', format: 'csv' },
  }),
};
