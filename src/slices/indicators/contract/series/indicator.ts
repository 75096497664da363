import { command, flag, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Country, line, note, TerritoryCode, version, visibility } from './words.ts';

/** Whether more of it is better: schooling, more; poverty, less; population, neither. */
export const Better = z.enum(['more', 'less', 'neither']);
export type Better = z.infer<typeof Better>;
export const SourceKind = z.enum(['census', 'survey', 'record', 'estimate']);
export type SourceKind = z.infer<typeof SourceKind>;
export const Periodicity = z.enum(['month', 'quarter', 'year', 'irregular']);
export type Periodicity = z.infer<typeof Periodicity>;

const words = { name: line(300), measures: line(2000), unit: line(80), better: Better, sourceKind: SourceKind, producer: line(300), periodicity: Periodicity, note: note(2000) };
const changeable = { name: words.name.optional(), measures: words.measures.optional(), unit: words.unit.optional(), better: Better.optional(), sourceKind: SourceKind.optional(), producer: words.producer.optional(), periodicity: Periodicity.optional(), note: words.note, visibility: visibility.optional() };
const code = line(40).regex(/^[\p{L}\p{N}]+([-_.][\p{L}\p{N}]+)*$/u, { message: 'Escriba un código corto sin espacios, por ejemplo EDU-01.' });

/** A technical sheet: what is measured, in what, by whom and how often. */
export const Indicator = z.object({
  id: z.string(), version, country: z.string(), territory: z.string().nullable(), code: z.string(), name: z.string(), measures: z.string(), unit: z.string(), better: Better, sourceKind: SourceKind, producer: z.string(), periodicity: Periodicity,
  note: z.string().nullable(), example: z.boolean(), owner: z.string().nullable(), ownerName: z.string().nullable(), visibility,
});
export type Indicator = z.infer<typeof Indicator>;

/** `territories`: with a number in some period, of those within reach; `latest`: the last period that any of them has. */
export const ListedIndicator = Indicator.extend({ territories: z.number().int(), latest: z.string().nullable() });
export type ListedIndicator = z.infer<typeof ListedIndicator>;

/** A period of which something is on record: in how many territories there is a number, and in how many it is said that there is none. */
export const IndicatorPeriod = z.object({ period: z.string(), with: z.number().int(), without: z.number().int() });
export type IndicatorPeriod = z.infer<typeof IndicatorPeriod>;

export const indicatorFailures = { 'indicator-code-taken': 'refused', 'indicator-country': 'invalid', 'indicator-territory-unknown': 'invalid' } as const;
export const indicatorFacts = ['indicator-created', 'indicator-updated'] as const;

const id = exampleId('indicator', 1);

export const indicatorOperations = {
  listIndicators: query({ input: z.object({ ...pageInput, limit: z.coerce.number().int().min(1).max(100).default(30), country: Country.optional(), q: z.string().max(200).optional() }), output: pageOf(ListedIndicator), example: { country: 'EC' } }),
  indicator: query({ input: z.object({ id: z.uuid() }), output: Indicator.extend({ mayChange: z.boolean(), periods: z.array(IndicatorPeriod) }), example: { id } }),
  createIndicator: command({
    input: z.object({ id: z.uuid().optional(), country: Country, territory: TerritoryCode.optional(), code, ...words, owner: z.uuid().optional(), visibility: visibility.default('public'), example: flag.default(false) }),
    output: z.object({ id: z.uuid(), version }),
    example: { id, country: 'EC', code: 'PRUEBA-01', name: 'Indicador de prueba', measures: 'De cien, cuántas cumplen', unit: '%', better: 'more', sourceKind: 'record', producer: 'Institución de prueba', periodicity: 'year' },
  }),
  /** What is not said stays. A sheet that is shared or published takes its values with it. */
  updateIndicator: command({ input: z.object({ id: z.uuid(), version, ...changeable }), output: z.object({ id: z.uuid(), version }), example: { id, version: 1, unit: 'por cada 100' } }),
};
