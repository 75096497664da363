import { command, Download, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../../../kernel/importing.ts';
import { Country, Period, TerritoryCode } from './words.ts';

/** How a sheet is laid out: a value a row; or a column for each group, each year, each indicator. */
export const Layout = z.enum(['values', 'groups', 'years', 'indicators']);
export type Layout = z.infer<typeof Layout>;

const format = z.enum(['xlsx', 'csv']).default('xlsx');
/** What holds for the whole sheet where its rows do not say it. */
const asked = { country: Country, layout: Layout.default('values'), indicator: z.uuid().optional(), period: Period.optional(), source: z.string().trim().max(600).optional() };

export const seriesSheetFailures = { 'series-country': 'refused', 'series-too-many': 'refused' } as const;
export const seriesSheetFacts = ['series-imported', 'series-undone'] as const;

export const seriesSheetOperations = {
  previewSeries: command({ input: z.object({ ...asked, fileId: z.uuid(), mapping: HeaderMapping.optional() }), output: PreviewAnswer, example: { country: 'EC', fileId: exampleId('file') } }),
  importSeries: command({ input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }), output: ImportAnswer, example: { previewId: exampleId('preview') } }),
  undoSeries: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
  seriesImports: query({
    input: z.object({}),
    output: z.object({ items: z.array(z.object({ id: z.string(), layout: Layout, fileName: z.string(), at: z.string(), created: z.number().int(), changed: z.number().int(), undone: z.boolean() })) }),
    example: {},
  }),
  /** What is on record under a territory (the whole country when none is said), a value a row: reading it back changes nothing. */
  exportSeries: query({ download: true, input: z.object({ country: Country, territory: TerritoryCode.optional(), indicator: z.uuid().optional(), format }), output: Download, example: { country: 'EC', territory: 'EC-08', format: 'csv' } }),
  seriesTemplate: query({ download: true, input: z.object({ country: Country, layout: Layout.default('values'), territory: TerritoryCode.optional(), level: z.string().max(80).optional(), format }), output: Download, example: { country: 'EC', layout: 'groups', territory: 'EC-08' } }),
};
