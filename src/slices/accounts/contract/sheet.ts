import { command, Download, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../../kernel/importing.ts';

const format = z.enum(['xlsx', 'csv']).default('xlsx');

/** A sheet of people: one row a person and permission; it makes people, posts, accounts and grants. */
export const sheet = {
  previewImport: command({
    input: z.object({ fileId: z.uuid(), institution: z.uuid().nullish(), mapping: HeaderMapping.optional() }),
    output: PreviewAnswer,
    example: { fileId: exampleId('file') },
  }),
  import: command({
    input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }),
    output: ImportAnswer.extend({ accounts: z.array(z.uuid()) }),
    example: { previewId: exampleId('preview') },
  }),
  undoImport: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
  createLinks: command({
    secret: true,
    input: z.object({ accounts: z.array(z.uuid()).min(1).max(200), hours: z.number().int().min(1).max(24 * 14).default(72) }),
    output: z.object({ items: z.array(z.object({ account: z.uuid(), fullName: z.string(), path: z.string(), text: z.string(), expiresAt: z.string() })) }),
    example: { accounts: [exampleId('account')] },
  }),
  export: query({ download: true, input: z.object({ format }), output: Download, example: { format: 'csv' } }),
  template: query({ download: true, input: z.object({ format }), output: Download, example: { format: 'csv' } }),
};
