import { command, flag, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Mark } from '../../../../kernel/statement.ts';
import { GroupCode, line, MissingWhy, note, Period, Sex, TerritoryCode, version } from './words.ts';

/** What is said: a number, or why there is none. */
const said = { number: z.number().min(-1e15).max(1e15).nullable(), missing: MissingWhy.nullable() };

/** A value as it stands, or stood. `version`: 1 and one more for each correction. */
export const SeriesValue = z.object({
  id: z.string(), version, indicator: z.string(), indicatorCode: z.string(), indicatorName: z.string(), unit: z.string(),
  territory: z.string(), territoryName: z.string(), period: z.string(), group: z.string().nullable(), sex: Sex, ...said,
  source: z.string(), document: z.string().nullable(), documentTitle: z.string().nullable(), mark: Mark, note: z.string().nullable(), example: z.boolean(),
  recordedAt: z.string(), recordedBy: z.string().nullable(),
});
export type SeriesValue = z.infer<typeof SeriesValue>;

/** A value in the history of its cell. `why`: what its correction said; `until`: when it was corrected or taken away. */
export const PastValue = SeriesValue.extend({ why: z.string().nullable(), until: z.string().nullable(), untilBy: z.string().nullable() });

export const valueFailures = { 'value-country': 'invalid', 'value-territory-unknown': 'invalid', 'value-group-unknown': 'invalid', 'value-later': 'invalid', 'value-of-others': 'refused' } as const;
export const valueFacts = ['value-saved', 'value-corrected', 'value-withdrawn'] as const;

const [indicator, value] = [exampleId('indicator', 1), exampleId('value', 1)];

export const valueOperations = {
  /** Values as they stand, by territory, period, group and sex. `below`: of the territory and all under it; `group: all` is all ages together. */
  values: query({
    input: z.object({ ...pageInput, indicator: z.uuid().optional(), territory: TerritoryCode.optional(), below: flag.optional(), level: z.string().max(80).optional(), group: GroupCode.optional(), sex: Sex.optional(), period: Period.optional() }),
    output: pageOf(SeriesValue),
    example: { territory: 'EC-08' },
  }),
  /** Every value that its cell has had, the latest first. */
  valueHistory: query({ input: z.object({ id: z.uuid() }), output: z.object({ items: z.array(PastValue) }), example: { id: value } }),
  /** A correction carries the `version` of the value that it saw; what it replaces stays readable. */
  saveValue: command({
    input: z.object({
      id: z.uuid().optional(), indicator: z.uuid(), territory: TerritoryCode, period: Period, group: GroupCode.nullish().transform((code) => code ?? null), sex: Sex.default('all'),
      number: said.number.optional().transform((number) => number ?? null), missing: said.missing.optional().transform((why) => why ?? null),
      source: line(600), document: z.uuid().nullish().transform((one) => one ?? null), mark: Mark.default('declared'), note: note(1000), owner: z.uuid().optional(), version: version.optional(), why: z.string().trim().max(600).optional(),
    }).refine(({ number, missing }) => (number === null) !== (missing === null), { path: ['number'], message: 'Escriba un número; o diga s/d si no hay dato, np si no corresponde.' }),
    output: z.object({ id: z.uuid(), version }),
    example: { id: value, indicator, territory: 'EC-08', period: '2022', number: 12.5, source: 'Boletín de prueba' },
  }),
  /** Takes a value away from a cell where it should not be; it stays in the history. */
  withdrawValue: command({ input: z.object({ id: z.uuid(), version, why: line(600) }), output: z.object({ id: z.uuid() }), example: { id: value, version: 1, why: 'Era de otro territorio' } }),
};
