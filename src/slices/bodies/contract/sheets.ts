import { command, Download, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../../kernel/importing.ts';
import { DatePart } from '../../../kernel/statement.ts';
import { key, TerritoryCode } from './composition/words.ts';

/** What can be loaded and saved as a table. `places`: a row for each territory of a level, with columns for each kind owed there; `bodies`: a row for each body. */
export const SheetName = z.enum(['places', 'bodies', 'members', 'acts']);
export type SheetName = z.infer<typeof SheetName>;

const format = z.enum(['xlsx', 'csv']).default('xlsx');
const country = z.string().regex(/^[A-Z]{2}$/, { message: 'Escriba el código del país, por ejemplo EC.' });
/** `level`: of the territories of `places`; the first at which something is owed when none is said. */
const sheetOf = { sheet: SheetName, country, level: key.optional() };

export const sheetsFailures = { 'sheet-country': 'refused', 'sheet-level': 'refused' } as const;
export const sheetsFacts = ['rows-imported', 'import-undone'] as const;

export const sheetsOperations = {
  /** `on`: of when what the sheet says is, where a row does not tell. */
  previewImport: command({ input: z.object({ ...sheetOf, on: DatePart.optional(), fileId: z.uuid(), mapping: HeaderMapping.optional() }), output: PreviewAnswer, example: { sheet: 'places', country: 'EC', on: '2026', fileId: exampleId('file') } }),
  import: command({ input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }), output: ImportAnswer, example: { previewId: exampleId('preview') } }),
  undoImport: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
  imports: query({
    input: z.object({}),
    output: z.object({ items: z.array(z.object({ id: z.string(), sheet: SheetName, fileName: z.string(), at: z.string(), created: z.number().int(), changed: z.number().int(), undone: z.boolean() })) }),
    example: {},
  }),
  /** What is on record under a territory (the whole country when none is said), as the same sheet: reading it back changes nothing. */
  export: query({ download: true, witness: true, input: z.object({ ...sheetOf, format, territory: TerritoryCode.optional() }), output: Download, example: { sheet: 'bodies', country: 'EC', format: 'csv', territory: 'EC-08' } }),
  template: query({ download: true, input: z.object({ ...sheetOf, format, territory: TerritoryCode.optional() }), output: Download, example: { sheet: 'places', country: 'EC', territory: 'EC-08' } }),
};
